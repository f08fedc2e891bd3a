/** Groups of roles with their scopes, for the rows of the access table. */

export const SCHOOL_LEADS = {
  SCHOOL_CARE: ['school'],
  SCHOOL_SAFETY: ['school'],
  SCHOOL_DIRECTOR: ['school'],
} as const;

export const REPORTERS = {
  TEACHER: ['own'],
  SCHOOL_CARE: ['own'],
  SCHOOL_SAFETY: ['own'],
  SCHOOL_DIRECTOR: ['own'],
  DISTRICT_SAFETY: ['own'],
  DISTRICT_PSYCH: ['own'],
} as const;

export const SAFETY_CENTRE = { DISTRICT_SAFETY: ['district'] } as const;

export const EVERY_DISTRICT_ROLE = {
  NETWORK_CHAIR: ['district'],
  DISTRICT_SAFETY: ['district'],
  DISTRICT_PSYCH: ['district'],
  DISTRICT_SUPERVISOR: ['district'],
  DISTRICT_EXEC: ['district'],
  DISTRICT_ADMIN: ['district'],
  AUDITOR_DPO: ['district'],
} as const;

export const EVERY_OFFICE_ROLE = {
  TEACHER: ['district'],
  SCHOOL_CARE: ['district'],
  SCHOOL_SAFETY: ['district'],
  SCHOOL_DIRECTOR: ['district'],
  ...EVERY_DISTRICT_ROLE,
} as const;

/** Who looks after people's posts and accounts; the safety centre those of agencies alone. */
export const ACCOUNT_KEEPERS = {
  SCHOOL_DIRECTOR: ['school'],
  DISTRICT_SAFETY: ['partners'],
  DISTRICT_ADMIN: ['district'],
} as const;
