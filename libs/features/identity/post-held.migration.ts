import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is locked out hears nothing and can do nothing: what hangs on such a post hangs on nobody. */
const HELD = `
CREATE FUNCTION is_held(p post) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT is_current(p) AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.person_id AND a.district_id = p.district_id AND a.disabled_at IS NOT NULL)
$$;
COMMENT ON FUNCTION is_held(post) IS 'Whether somebody who is not locked out holds the post today; a yes or no alone.';
CREATE OR REPLACE FUNCTION post_is_held(of_post uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM post p WHERE p.id = of_post AND p.district_id = ctx_district() AND is_held(p))
$$;
COMMENT ON FUNCTION post_is_held(uuid) IS 'is_held, of a post of the own district that the asking party may not read.';
`;

export class PostHeldSchema implements MigrationInterface {
  name = 'PostHeldSchema1763900000123';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      HELD,
      'REVOKE EXECUTE ON FUNCTION is_held FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION is_held TO kumkrong_district, kumkrong_system',
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead');
  }
}
