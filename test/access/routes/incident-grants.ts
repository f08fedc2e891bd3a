import type { RoleCode } from '#contracts';
import { grant } from '../support/table.js';

/* Which reports a post may open, and which of them it may do something to (product.md 1, 3, 8; quality.md 3). */

const OF_SCHOOL = ['own', 'own-class', 'own-class-restricted', 'own-school', 'touched'];
const OF_DISTRICT = [...OF_SCHOOL, 'own-elsewhere', 'other-school', 'conflict', 'own-conflict', 'assigned'];
/** A psychologist works on what is assigned; a report on the conflict route is the district's business. */
const OF_PSYCH = ['own', 'own-elsewhere', 'own-conflict', 'assigned'];
const PSYCH_OWN = ['own', 'own-elsewhere', 'own-conflict'];

const READ = {
  TEACHER: ['own', 'own-class'],
  SCHOOL_CARE: OF_SCHOOL,
  SCHOOL_SAFETY: OF_SCHOOL,
  SCHOOL_DIRECTOR: OF_SCHOOL,
  DISTRICT_SAFETY: OF_DISTRICT,
  DISTRICT_PSYCH: OF_PSYCH,
} satisfies Partial<Record<RoleCode, string[]>>;

export const readers = grant(READ);
export const editors = grant(
  {
    TEACHER: ['own'],
    SCHOOL_CARE: ['own'],
    SCHOOL_SAFETY: OF_SCHOOL,
    SCHOOL_DIRECTOR: OF_SCHOOL,
    DISTRICT_SAFETY: OF_DISTRICT,
    DISTRICT_PSYCH: PSYCH_OWN,
  },
  READ,
);
export const handlers = grant(
  {
    SCHOOL_CARE: OF_SCHOOL,
    SCHOOL_SAFETY: OF_SCHOOL,
    SCHOOL_DIRECTOR: OF_SCHOOL,
    DISTRICT_SAFETY: OF_DISTRICT,
  },
  READ,
);
export const rejecters = grant(
  { SCHOOL_SAFETY: OF_SCHOOL, SCHOOL_DIRECTOR: OF_SCHOOL, DISTRICT_SAFETY: OF_DISTRICT },
  READ,
);
export const withdrawers = grant(
  {
    TEACHER: ['own'],
    SCHOOL_CARE: ['own'],
    SCHOOL_SAFETY: ['own'],
    SCHOOL_DIRECTOR: ['own'],
    DISTRICT_SAFETY: OF_DISTRICT,
    DISTRICT_PSYCH: PSYCH_OWN,
  },
  READ,
);
export const triage = grant({ DISTRICT_SAFETY: OF_DISTRICT });
const MINE = ['own', 'own-elsewhere', 'own-conflict'];
export const reporters = grant({
  TEACHER: MINE,
  SCHOOL_CARE: MINE,
  SCHOOL_SAFETY: MINE,
  SCHOOL_DIRECTOR: MINE,
  DISTRICT_SAFETY: MINE,
  DISTRICT_PSYCH: MINE,
});
