import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is locked out hears nothing and can do nothing: what hangs on such a post hangs on nobody. */
const HELD = `
CREATE OR REPLACE FUNCTION post_is_held(of_post uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM post p WHERE p.id = of_post AND p.district_id = ctx_district() AND is_current(p)
    AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.person_id AND a.disabled_at IS NOT NULL))
$$;
COMMENT ON FUNCTION post_is_held(uuid) IS 'Whether somebody who is not locked out holds a post of the own district today; a yes or no alone.';
`;

export class PostHeldSchema implements MigrationInterface {
  name = 'PostHeldSchema1763900000123';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HELD);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
