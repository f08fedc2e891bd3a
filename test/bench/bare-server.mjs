/*
 * What the API is measured against: Fastify and a pool of pg with named prepared statements, and nothing else. No
 * session, no access check, no validation, no audit chain; it signs in around the row-level security. It asks the
 * database the API's own statements (same-sql.mjs) and answers with the rows.
 */
import { createHash, randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

process.channel.ref();
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));

const { port, databaseUrl, poolSize, planning, districtId, list, read, live, create } = JSON.parse(
  process.env.BARE_PLAN,
);

pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));
const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: poolSize,
  // It plans as the API does. The number of a report comes from its district's counter, which a setting names.
  options: `${planning} -c app.district_id=${districtId} -c app.acting_role=bare -c app.trace_id=bare`,
});
const named = (text) => ({ name: createHash('sha1').update(text).digest('hex').slice(0, 24), text });

const server = fastify();
server.get('/health', () => ({ ok: true }));

const LIST = named(list.text);
server.get('/lists/:reader', async ({ params }) => {
  const { rows } = await pool.query({ ...LIST, values: list.params[Number(params.reader)] });
  return { items: rows };
});

const READ = named(read);
server.get('/incidents/:id', async ({ params }) => {
  const { rows } = await pool.query({ ...READ, values: [params.id] });
  return rows[0];
});

const LIVE = named(live);
server.get('/live', async () => {
  const { rows } = await pool.query({ ...LIVE, values: [districtId] });
  return { items: rows };
});

const INSERT = named(create.text);
const AUDIT =
  named(`INSERT INTO audit_event (district_id, seq, at, person_id, acting_role, action, record_kind, record_id, outcome, trace_id, hash)
  VALUES ($1, nextval('bench_audit'), clock_timestamp(), $2, 'TEACHER', 'incident.log', 'incident', $3, 'done', 'bare', '')`);
const OUTBOX = named(
  `INSERT INTO outbox (district_id, name, payload, trace_id) VALUES ($1, 'statistics.compile', $2, 'bare')`,
);
/** A chain of its own, so that the real one stays whole. */
const AUDITED = randomUUID();

server.post('/incidents', async ({ body }, reply) => {
  const values = create.params.map((value) => (value === create.id ? body.id : value));
  const client = await pool.connect();
  try {
    const [, { rows }] = await write(client, [
      { text: 'BEGIN' },
      { ...INSERT, values },
      { ...AUDIT, values: [AUDITED, create.personId, body.id] },
      { ...OUTBOX, values: [districtId, JSON.stringify({ districtId })] },
      { text: 'COMMIT' },
    ]);
    void reply.status(201);
    return { id: body.id, reference: rows[0].reference };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
});

/** Each waits for the one before, as with any plain connection. */
async function write(client, statements) {
  const results = [];
  for (const statement of statements) results.push(await client.query(statement));
  return results;
}

await server.listen({ port, host: '127.0.0.1' });
