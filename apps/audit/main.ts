import 'reflect-metadata';
import { AuditTrail, type AuditVerdict } from '#platform/audit';
import { checkEachDistrict } from './each-district.js';

/*
 * audit:verify — recomputes the audit chain of each district and names the first row that was tampered with.
 * Keep the printed heads outside the database: given back with `--anchor <district>:<rows>:<head>` they show a chain
 * that was rewritten as a whole.
 */
const anchors = process.argv.flatMap((word, index, words) => (words[index - 1] === '--anchor' ? [word] : []));

await checkEachDistrict('audit.verify', async (uow, { id, code }) => {
  const verdict = await new AuditTrail(uow).verify(id, anchorOf(code));
  console.log(lineOf(code, verdict));
  return verdict.fault === null;
});

function anchorOf(code: string): { rows: number; head: string } | undefined {
  const [, rows, head] = anchors.find((anchor) => anchor.startsWith(`${code}:`))?.split(':') ?? [];
  return rows && head ? { rows: Number(rows), head } : undefined;
}

function lineOf(code: string, { rows, fault, head }: AuditVerdict): string {
  return fault
    ? `${code}: TAMPERED at row ${fault.seq} (${fault.kind}); ${rows} rows read`
    : `${code}: whole; anchor ${code}:${rows}:${head}`;
}
