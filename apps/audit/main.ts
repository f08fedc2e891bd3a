import 'reflect-metadata';
import { entities } from '#features/schema';
import { systemActor } from '#platform/access';
import { AuditTrail, type AuditVerdict } from '#platform/audit';
import { SystemClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';

/*
 * audit:verify — recomputes the audit chain of each district and names the first row that was tampered with.
 * DATABASE_URL is the application's own login. Keep the printed heads outside the database: given back with
 * `--anchor <district>:<rows>:<head>` they show a chain that was rewritten as a whole.
 */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set');
  process.exit(2);
}
const anchors = process.argv.flatMap((word, index, words) => (words[index - 1] === '--anchor' ? [word] : []));
const dataSource = await createDataSource({
  url,
  entities,
  poolSize: 2,
  applicationName: 'kumkrong-audit',
}).initialize();
const uow = new UnitOfWork(dataSource, new SystemClock());
const trail = new AuditTrail(uow);
const districts = await uow.read(systemActor('audit.verify'), (tx) =>
  tx.rows<{ id: string; code: string }>('SELECT id, code FROM district ORDER BY code'),
);
let faults = 0;
for (const { id, code } of districts) {
  const verdict = await trail.verify(id, anchorOf(code));
  console.log(lineOf(code, verdict));
  if (verdict.fault) faults += 1;
}
await dataSource.destroy();
process.exit(faults > 0 ? 1 : 0);

function anchorOf(code: string): { rows: number; head: string } | undefined {
  const [, rows, head] = anchors.find((anchor) => anchor.startsWith(`${code}:`))?.split(':') ?? [];
  return rows && head ? { rows: Number(rows), head } : undefined;
}

function lineOf(code: string, { rows, fault, head }: AuditVerdict): string {
  return fault
    ? `${code}: TAMPERED at row ${fault.seq} (${fault.kind}); ${rows} rows read`
    : `${code}: whole; anchor ${code}:${rows}:${head}`;
}
