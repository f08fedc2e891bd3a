import type { RoleCode } from '#contracts';
import { newId } from '#platform/database';
import type { AccessWorld } from '../support/access-world.js';
import type { Principal } from '../support/facts.js';
import { expectKeys, words } from '../support/looks.js';
import { byRelation, type Look, type Row } from '../support/table.js';
import { editors, handlers, rejecters, triage, withdrawers } from './incident-grants.js';

const RECEIPT_KEYS = words('id reference status urgency route recordedAt version');
const looksAtReceipt: Look = ({ body }) => expectKeys(body, RECEIPT_KEYS);

const REASON = { reason: 'เหตุผลของการทดสอบ' };

function action(name: string, status: string, may: Row['expect'], body: object | null = null): Row {
  return {
    route: `POST /api/v1/incidents/:id/${name}`,
    subject: 'incident',
    ok: 200,
    status,
    expect: may,
    ask: () => ({ version: 1, ...(body ? { body } : {}) }),
    look: looksAtReceipt,
  };
}

const SCHOOL_ROLES: RoleCode[] = ['TEACHER', 'SCHOOL_CARE', 'SCHOOL_SAFETY', 'SCHOOL_DIRECTOR'];
const DISTRICT_ROLES: RoleCode[] = ['DISTRICT_SAFETY', 'DISTRICT_PSYCH'];

const schoolLogs = byRelation(SCHOOL_ROLES, {
  nobody: 'ok',
  'own-child': 'ok',
  'own-staff': 'ok',
  'touching-other-school': 'ok',
  'other-school-child': 422,
  'other-district-child': 422,
  'other-school-staff': 422,
  'other-district-staff': 422,
  'touching-other-district': 422,
  'for-other-school': 422,
});
const districtLogs = byRelation(DISTRICT_ROLES, {
  nobody: 'ok',
  'own-child': 'ok',
  'own-staff': 'ok',
  'touching-other-school': 'ok',
  'other-school-child': 'ok',
  'other-district-child': 422,
  'other-school-staff': 'ok',
  'other-district-staff': 422,
  'touching-other-district': 422,
  'for-other-school': 'ok',
});

function reportAbout({ children, cast, b, c, d }: AccessWorld, relation: string): object {
  const child = (studentId: string): object => ({
    persons: [{ role: 'HARMED', kind: 'STUDENT', studentId }],
  });
  const staff = ({ personId }: Principal): object => ({
    persons: [{ role: 'WITNESS', kind: 'STAFF', staffPersonId: personId }],
  });
  const about: Record<string, object> = {
    nobody: {},
    'own-child': child(children.ownSchool.id),
    'other-school-child': child(children.c.id),
    'other-district-child': child(children.there.id),
    'own-staff': staff(cast.reporterA),
    'other-school-staff': staff(cast.reporterC),
    'other-district-staff': staff(cast.reporterThere),
    'touching-other-school': { otherSchoolIds: [b.id] },
    'touching-other-district': { otherSchoolIds: [d.id] },
    'for-other-school': { schoolId: c.id },
  };
  return about[relation]!;
}

export const INCIDENT_ACTIONS: Row[] = [
  {
    route: 'POST /api/v1/incidents',
    subject: 'report',
    ok: 201,
    expect: (role, relation) => (SCHOOL_ROLES.includes(role) ? schoolLogs : districtLogs)(role, relation),
    ask: (world, _who, { relation }) => ({
      body: {
        id: newId(),
        kind: 'EVENT',
        mainCode: 'A04',
        happenedOn: '2026-08-18',
        happenedAbout: false,
        locationType: 'PLAYGROUND',
        facts: 'หกล้ม',
        urgency: 'NORMAL',
        persons: [],
        ...reportAbout(world, relation),
      },
    }),
    look: looksAtReceipt,
  },
  {
    route: 'PATCH /api/v1/incidents/:id',
    subject: 'incident',
    ok: 200,
    expect: editors,
    ask: () => ({ version: 1, body: { facts: 'ข้อเท็จจริงใหม่' } }),
    look: looksAtReceipt,
  },
  action('submit', 'DRAFT', editors),
  action('discard', 'DRAFT', editors),
  action('add-person', 'SUBMITTED', editors, {
    person: { role: 'WITNESS', kind: 'OUTSIDER', displayName: 'ผู้เห็นเหตุการณ์' },
  }),
  action('acknowledge', 'SUBMITTED', triage),
  action('start', 'ACKNOWLEDGED', handlers),
  action('escalate', 'IN_PROGRESS', triage, REASON),
  action('resume', 'RESOLVED', handlers),
  action('resolve', 'IN_PROGRESS', handlers, { result: 'ผล', remedy: 'เยียวยา', lesson: 'บทเรียน' }),
  action('close', 'RESOLVED', triage),
  action('reopen', 'CLOSED', triage, REASON),
  action('reject', 'SUBMITTED', rejecters, REASON),
  action('withdraw', 'SUBMITTED', withdrawers, REASON),
  action('reclassify', 'SUBMITTED', triage, { ...REASON, mainCode: 'A05' }),
  action('set-urgency', 'SUBMITTED', triage, { ...REASON, urgency: 'URGENT' }),
  action('record-msc', 'SUBMITTED', rejecters, { number: 'MSC-1', reportedOn: '2026-08-19' }),
  {
    ...action('merge', 'SUBMITTED', triage),
    ask: ({ openReport }) => ({ version: 1, body: { ...REASON, intoId: openReport.id } }),
  },
  {
    ...action(
      'merge',
      'SUBMITTED',
      byRelation(['DISTRICT_SAFETY'], {
        'own-school': 'ok',
        conflict: 'ok',
        'other-district': 422,
        named: 422,
        nothing: 422,
      }),
    ),
    variant: 'into',
    subject: 'merge-target',
    ask: (_world, _who, { other }) => ({ version: 1, body: { ...REASON, intoId: other } }),
  },
  {
    ...action('assign', 'SUBMITTED', triage),
    ask: ({ cast }) => ({ version: 1, body: { postId: cast.colleague.postId } }),
  },
  {
    ...action(
      'assign',
      'SUBMITTED',
      byRelation(['DISTRICT_SAFETY'], {
        'own-district': 'ok',
        'no-officer': 422,
        'other-district': 422,
        nobody: 422,
      }),
    ),
    variant: 'to',
    subject: 'assignee',
    ask: ({ cast }, _who, { relation }) => ({
      version: 1,
      body: {
        postId: {
          'own-district': cast.colleague.postId,
          'no-officer': cast.reporterA.postId,
          'other-district': cast.officerThere.postId,
          nobody: newId(),
        }[relation]!,
      },
    }),
  },
];
