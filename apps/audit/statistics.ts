import 'reflect-metadata';
import { sealPeriodKey } from '#contracts';
import { STEP_FACTS } from '#features/evaluation';
import { SealedFigures, verifySeals } from '#features/statistics';
import { checkEachDistrict } from './each-district.js';

/*
 * statistics:verify — counts every seal again: its events from the facts it was sealed with, the figures of care from their
 * records as they were known at the time; and holds it against the audit chain. `npm run audit:verify` says whether the chain itself is whole.
 */
const figures = new SealedFigures().add(STEP_FACTS).all;

await checkEachDistrict('statistics.verify', async (uow, { id, code }) => {
  const verdicts = await verifySeals(uow, id, figures);
  for (const { revision, faults, ...period } of verdicts) {
    const verdict = faults.length === 0 ? 'matches' : `DOES NOT MATCH (${faults.join(', ')})`;
    console.log(`${code}: ${period.calendar} ${sealPeriodKey(period)} revision ${revision} ${verdict}`);
  }
  if (verdicts.length === 0) console.log(`${code}: nothing is sealed`);
  return verdicts.every(({ faults }) => faults.length === 0);
});
