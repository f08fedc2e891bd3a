import 'reflect-metadata';
import { verifySeals } from '#features/statistics';
import { checkEachDistrict } from './each-district.js';

/*
 * statistics:verify — counts every sealed year again from the facts it was sealed with, and holds it against the audit
 * chain. `npm run audit:verify` says whether the chain itself is whole.
 */
await checkEachDistrict('statistics.verify', async (uow, { id, code }) => {
  const verdicts = await verifySeals(uow, id);
  for (const { calendar, year, revision, faults } of verdicts) {
    const verdict = faults.length === 0 ? 'matches' : `DOES NOT MATCH (${faults.join(', ')})`;
    console.log(`${code}: ${calendar} ${year} revision ${revision} ${verdict}`);
  }
  if (verdicts.length === 0) console.log(`${code}: nothing is sealed`);
  return verdicts.every(({ faults }) => faults.length === 0);
});
