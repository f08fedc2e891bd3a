import type pg from 'pg';

const OPEN = "i.status IN ('SUBMITTED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'ESCALATED', 'RESOLVED', 'REOPENED')";

/** The clocks of open reports as tasks. What is late was told long ago: nothing is told again. */
const TASKS = `
  INSERT INTO task (id, district_id, subject_kind, subject_id, subject_reference, school_id, district_only, except_person_ids, kind, urgency,
    owner_post_id, owner_role, owner_school_id, starts_at, due_at, level, next_at, late)
  SELECT gen_random_uuid(), i.district_id, 'incident', i.id, i.reference, CASE WHEN i.route = 'school' THEN i.school_id END, i.route = 'district',
    i.accused_person_ids, c.kind, i.urgency, o.post, CASE WHEN o.post IS NULL THEN CASE WHEN o.school IS NULL THEN 'DISTRICT_SAFETY' ELSE 'SCHOOL_SAFETY' END END,
    CASE WHEN o.post IS NULL THEN o.school END, i.recorded_at, c.due, CASE WHEN c.due < $2 THEN 'district' ELSE 'none' END,
    CASE WHEN c.due >= $2 THEN c.due END, c.due < $2
  FROM incident i
  CROSS JOIN LATERAL (VALUES ('acknowledge', i.acknowledge_due_at, i.acknowledged_at), ('first-report', i.first_report_due_at, i.first_reported_at),
    ('close', i.close_due_at, i.closed_at)) AS c (kind, due, stopped)
  CROSS JOIN LATERAL (SELECT CASE WHEN c.kind <> 'acknowledge' THEN i.assignee_post_id END AS post,
    CASE WHEN c.kind = 'first-report' AND i.route = 'school' THEN i.school_id END AS school) AS o
  WHERE i.district_id = $1 AND ${OPEN} AND c.due IS NOT NULL AND c.stopped IS NULL`;

/** Reports that wait, in the inbox of the safety centre. */
const NOTICES = `
  INSERT INTO notice (id, district_id, person_id, post_id, kind, subject_kind, subject_id, subject_reference, task_id, urgent, created_at)
  SELECT gen_random_uuid(), t.district_id, p.person_id, p.id, 'incident-submitted', t.subject_kind, t.subject_id, t.subject_reference, t.id,
    t.urgency = 'CRITICAL', t.starts_at
  FROM task t JOIN post p ON p.district_id = t.district_id AND p.role = 'DISTRICT_SAFETY' AND p.person_id <> ALL (t.except_person_ids)
  WHERE t.district_id = $1 AND t.kind = 'acknowledge' AND t.state = 'open'`;

/** Clocks and notices of the reports that the demo district begins with. */
export async function writeIncidentTasks(client: pg.Client, districtId: string, now: Date): Promise<void> {
  await client.query(TASKS, [districtId, now]);
  await client.query(NOTICES, [districtId]);
}
