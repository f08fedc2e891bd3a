import 'reflect-metadata';
import { sealPeriodKey } from '#contracts';
import { STEP_FACTS } from '#features/evaluation';
import { SealedFigures, verifyReleases, verifySeals } from '#features/statistics';
import { checkEachDistrict } from './each-district.js';

/*
 * statistics:verify — counts every seal again: its events from the facts it was sealed with, the figures of care from their
 * records as they were known at the time; and every release of public tables from what it was made of; and holds both
 * against the audit chain. `npm run audit:verify` says whether the chain itself is whole.
 */
const figures = new SealedFigures().add(STEP_FACTS).all;

const verdictOf = (faults: readonly string[]): string =>
  faults.length === 0 ? 'matches' : `DOES NOT MATCH (${faults.join(', ')})`;

await checkEachDistrict('statistics.verify', async (uow, { id, code }) => {
  const seals = await verifySeals(uow, id, figures);
  const releases = await verifyReleases(uow, id);
  for (const { revision, faults, ...period } of seals)
    console.log(
      `${code}: ${period.calendar} ${sealPeriodKey(period)} revision ${revision} ${verdictOf(faults)}`,
    );
  for (const { number, year, faults } of releases)
    console.log(`${code}: public tables ${number} of ${year} ${verdictOf(faults)}`);
  if (seals.length === 0) console.log(`${code}: nothing is sealed`);
  return [...seals, ...releases].every(({ faults }) => faults.length === 0);
});
