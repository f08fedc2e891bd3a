import { academicYearRange, type CareQuestion } from '#contracts';
import type { Tx } from '#platform/database';
import type { AgencyRecordView } from './referral-view.dto.js';

const OPEN = "ra.ended_at IS NULL AND ra.status IN ('ASSIGNED', 'ACCEPTED', 'IN_SERVICE')";
const DONE = "ra.ended_at IS NULL AND ra.status IN ('FEEDBACK_GIVEN', 'COMPLETED')";

/** $1 now, $2 and $3 first and last day that an assignment may be of, $4 school: NULL where every one counts. */
const RECORDS = `
  SELECT ag.id AS "agencyId", ag.name_th AS "nameTh", ag.type, count(ra.id)::int AS assigned,
    count(ra.accepted_at)::int AS accepted, count(*) FILTER (WHERE ra.end_reason = 'DECLINED')::int AS declined,
    count(*) FILTER (WHERE ${OPEN})::int AS open, count(*) FILTER (WHERE ${DONE})::int AS done,
    count(*) FILTER (WHERE ${OPEN} AND rf.due_at < $1)::int AS overdue,
    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ra.answered_at - ra.assigned_at)) / 3600)::numeric, 1)::float AS "medianAnswerHours",
    round(100.0 * count(*) FILTER (WHERE ${DONE}) / NULLIF(count(ra.accepted_at), 0), 1)::float AS "donePercent"
  FROM agency ag LEFT JOIN (referral_assignment ra JOIN referral rf ON rf.id = ra.referral_id) ON ra.agency_id = ag.id
    AND ($2::date IS NULL OR (ra.assigned_at AT TIME ZONE 'Asia/Bangkok')::date BETWEEN $2 AND $3::date)
    AND ($4::uuid IS NULL OR rf.school_id = $4)
  WHERE ag.district_id = (SELECT ctx_district()) GROUP BY ag.id ORDER BY ag.name_th, ag.id`;

/** Each agency's record, from its assignments. */
export function listAgencyRecords(tx: Tx): Promise<AgencyRecordView[]> {
  return tx.rows<AgencyRecordView>(RECORDS, [tx.now, null, null, null]);
}

/** The same record of what was assigned in one year: the years add up to the whole. */
export function agencyFigures(tx: Tx, { academicYear, schoolId }: CareQuestion): Promise<AgencyRecordView[]> {
  const { from, to } = academicYearRange(academicYear);
  return tx.rows<AgencyRecordView>(RECORDS, [tx.now, from, to, schoolId]);
}
