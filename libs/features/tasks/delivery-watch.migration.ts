import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days and tries that the office reads; what was on its way before counts from its notice. */
const COLUMNS = `
ALTER TABLE notice_delivery ADD COLUMN queued_at timestamptz, ADD COLUMN last_try_at timestamptz;
UPDATE notice_delivery d SET queued_at = n.created_at, last_try_at = CASE WHEN d.tries > 0 THEN COALESCE(d.sent_at, n.created_at) END
  FROM notice n WHERE n.id = d.notice_id;
ALTER TABLE notice_delivery ALTER COLUMN queued_at SET NOT NULL,
  ADD CONSTRAINT notice_delivery_tried_when CHECK (tries = 0 OR last_try_at IS NOT NULL);
COMMENT ON COLUMN notice_delivery.last_try_at IS 'When it was last handed to the gateway; NULL: not yet.';
CREATE INDEX notice_delivery_of_district ON notice_delivery (district_id, queued_at);
CREATE INDEX notice_delivery_in_trouble ON notice_delivery (district_id, last_try_at DESC, id DESC) WHERE failure IN ('retry', 'refused');
CREATE INDEX clock_policy_history_of_district ON clock_policy_history (district_id, at DESC, id DESC);
`;

/*
 * No party reads deliveries: they name persons. The office is shown what these pick, and nothing of a subject that
 * the reader must not learn of.
 */
const KNOWABLE = `NOT EXISTS (SELECT FROM task t WHERE t.district_id = n.district_id AND t.subject_kind = n.subject_kind
      AND t.subject_id = n.subject_id AND (SELECT ctx_person()) = ANY (t.except_person_ids))`;
const FROM = `FROM notice_delivery d JOIN notice n ON n.id = d.notice_id`;
const SECURE = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp';

const FUNCTIONS = `
CREATE FUNCTION notice_delivery_counts(since timestamptz) RETURNS TABLE (channel text, state text, amount bigint, last_at timestamptz) ${SECURE} AS $$
  SELECT d.channel, d.state, count(*), max(COALESCE(d.last_try_at, d.queued_at)) ${FROM}
  WHERE d.district_id = (SELECT ctx_district()) AND d.queued_at >= since AND ${KNOWABLE}
  GROUP BY d.channel, d.state
$$;
COMMENT ON FUNCTION notice_delivery_counts(timestamptz) IS 'How many notices of the district stand how, by channel; numbers alone.';
CREATE FUNCTION notice_delivery_troubles(since timestamptz, gave_up boolean, before_at timestamptz, before_id uuid, how_many integer)
  RETURNS TABLE (id uuid, channel text, state text, tries smallint, failure text, kind text, reference text, role text, queued_at timestamptz, last_try_at timestamptz)
  ${SECURE} AS $$
  SELECT d.id, d.channel, d.state, d.tries, d.failure, n.kind, n.subject_reference, p.role, d.queued_at, d.last_try_at
  ${FROM} JOIN post p ON p.id = n.post_id
  WHERE d.district_id = (SELECT ctx_district()) AND d.failure IN ('retry', 'refused') AND d.queued_at >= since
    AND d.state = ANY (CASE WHEN gave_up THEN ARRAY['failed'] ELSE ARRAY['queued', 'sending'] END)
    AND (before_at IS NULL OR (d.last_try_at, d.id) < (before_at, before_id)) AND ${KNOWABLE}
  ORDER BY d.last_try_at DESC, d.id DESC LIMIT how_many
$$;
COMMENT ON FUNCTION notice_delivery_troubles(timestamptz, boolean, timestamptz, uuid, integer) IS 'Deliveries that a gateway did not take: kind, number and the role it was for, never a person.';
`;

export class DeliveryWatchSchema implements MigrationInterface {
  name = 'DeliveryWatchSchema1763900000092';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      COLUMNS,
      FUNCTIONS,
      'REVOKE EXECUTE ON FUNCTION notice_delivery_counts, notice_delivery_troubles FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION notice_delivery_counts, notice_delivery_troubles TO kumkrong_district',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead: what did not get out is not forgotten');
  }
}
