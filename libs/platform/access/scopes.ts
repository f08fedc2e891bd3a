import type { ResourceName, ScopeName } from '#contracts';
import type { Actor } from './actor.js';
import { ACTIVITY_RESOURCES } from './activity-scopes.js';
import { BREAK_GLASS_RESOURCES } from './break-glass-scopes.js';
import { CASE_RESOURCES } from './case-scopes.js';
import { EVALUATION_RESOURCES } from './evaluation-scopes.js';
import { MONITORING_RESOURCES } from './monitoring-scopes.js';
import { PARTNER_RESOURCES } from './partner-scopes.js';
import { inDistrict, inSchool, ownClassKey, type Resource } from './place.js';
import { all, any, eq, has, lacks, type Predicate } from './predicate.js';
import { PLAN_RESOURCES } from './plan-scopes.js';
import { REFERRAL_RESOURCES } from './referral-scopes.js';
import { REPORT_RESOURCES } from './report-scopes.js';
import { RISK_RESOURCES } from './risk-scopes.js';
import { TASK_RESOURCES } from './task-scopes.js';

/**
 * A named staff member must not learn that the report exists, and a school sees no report on the conflict route,
 * whoever is named in it (product.md 3; quality.md A2).
 */
function withoutConflict(actor: Actor): Predicate {
  const notNamed = lacks('accusedPersonIds', actor.personId);
  return actor.party === 'school' ? all(notNamed, eq('route', 'school')) : notNamed;
}

/** Each scope of each resource, once. Fields name what `record` must carry and where SQL finds it. */
export const RESOURCES: Record<ResourceName, Resource> = {
  incident: {
    always: withoutConflict,
    scopes: {
      district: inDistrict,
      school: inSchool,
      // Access hangs on the post: what somebody reported at a former school stays at that school.
      own: (actor) =>
        all(
          actor.party === 'school' ? inSchool(actor) : inDistrict(actor),
          eq('reporterPersonId', actor.personId),
        ),
      'own-class': (actor) =>
        all(inSchool(actor), eq('restricted', 'no'), has('classKeys', ownClassKey(actor))),
      assigned: (actor) => all(inDistrict(actor), eq('assigneePostId', actor.postId)),
    },
    fields: {
      districtId: 'i.district_id',
      route: 'i.route',
      restricted: "CASE WHEN i.restricted THEN 'yes' ELSE 'no' END",
      reporterPersonId: 'i.reporter_person_id',
      assigneePostId: 'i.assignee_post_id',
      accusedPersonIds: '$::uuid = ANY (i.accused_person_ids)',
      classKeys: '$::text = ANY (i.class_keys)',
      schoolIds: '$::uuid = ANY (i.school_ids)',
    },
  },
  receipt: {
    scopes: { own: (actor) => all(inDistrict(actor), eq('reporterPersonId', actor.personId)) },
    fields: { districtId: 'r.district_id', reporterPersonId: 'r.reporter_person_id' },
  },
  student: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      'own-class': (actor) => all(inSchool(actor), has('classKeys', ownClassKey(actor))),
    },
    fields: {
      districtId: 'st.district_id',
      schoolIds: 'st.school_id = $::uuid',
      classKeys: "(st.school_id || '/' || st.level || '/' || st.room) = $::text",
    },
  },
  person: {
    scopes: {
      district: inDistrict,
      school: inSchool,
      agency: (actor) => all(inDistrict(actor), has('agencyIds', actor.agencyId)),
      partners: (actor) => all(inDistrict(actor), eq('atAgency', 'yes')),
    },
    fields: {
      districtId: 'pe.district_id',
      agencyIds: 'pe.id = ANY (ARRAY(SELECT po.person_id FROM post po WHERE po.agency_id = $::uuid))',
      atAgency:
        "CASE WHEN EXISTS (SELECT FROM post po WHERE po.person_id = pe.id AND po.agency_id IS NOT NULL) THEN 'yes' ELSE 'no' END",
      schoolIds: 'pe.id = ANY (ARRAY(SELECT po.person_id FROM post po WHERE po.school_id = $::uuid))',
    },
  },
  school: {
    scopes: {
      district: inDistrict,
      school: (actor) => all(inDistrict(actor), has('schoolIds', actor.schoolId)),
    },
    fields: { districtId: 'sc.district_id', schoolIds: 'sc.id = $::uuid' },
  },
  district: { scopes: { district: inDistrict }, fields: { districtId: 'd.id' } },
  'roster-import': {
    scopes: { district: inDistrict, school: inSchool },
    fields: { districtId: 'ri.district_id', schoolIds: 'ri.school_id = $::uuid' },
  },
  statistics: { scopes: { district: inDistrict }, fields: { districtId: 'district_id' } },
  'zero-report': {
    scopes: { district: inDistrict, school: inSchool },
    fields: { districtId: 'z.district_id', schoolIds: 'z.school_id = $::uuid' },
  },
  ...BREAK_GLASS_RESOURCES,
  ...CASE_RESOURCES,
  ...MONITORING_RESOURCES,
  ...PARTNER_RESOURCES,
  ...REFERRAL_RESOURCES,
  ...RISK_RESOURCES,
  ...EVALUATION_RESOURCES,
  ...ACTIVITY_RESOURCES,
  ...REPORT_RESOURCES,
  ...PLAN_RESOURCES,
  ...TASK_RESOURCES,
};

/** The whole condition under which an actor reaches a resource's records through the named scopes. */
export function predicateOf(
  { scopes: known, always }: Resource,
  scopes: readonly ScopeName[],
  actor: Actor,
): Predicate {
  const reachable = any(
    ...scopes.map((name) => {
      const scope = known[name];
      if (!scope) throw new Error(`The resource has no scope ${name}`);
      return scope(actor);
    }),
  );
  return always ? all(always(actor), reachable) : reachable;
}
