import { entities } from '#features/schema';
import { systemActor } from '#platform/access';
import { SystemClock } from '#platform/clock';
import { createDataSource, UnitOfWork } from '#platform/database';

export interface District {
  id: string;
  code: string;
}

/**
 * Checks every district of the database that DATABASE_URL names (the application's own login), and ends the process:
 * 0 when all is whole, 1 with a fault, 2 without an address.
 * @param check prints its findings and says whether the district is whole.
 */
export async function checkEachDistrict(
  name: string,
  check: (uow: UnitOfWork, district: District) => Promise<boolean>,
): Promise<never> {
  const url = process.env.DATABASE_URL;
  if (!url) {
    console.error('DATABASE_URL is not set');
    process.exit(2);
  }
  const dataSource = await createDataSource({
    url,
    entities,
    poolSize: 2,
    applicationName: `kumkrong-${name}`,
  }).initialize();
  const uow = new UnitOfWork(dataSource, new SystemClock());
  const districts = await uow.read(systemActor(name), (tx) =>
    tx.rows<{ id: string; code: string }>('SELECT id, code FROM district ORDER BY code'),
  );
  let faults = 0;
  for (const district of districts) if (!(await check(uow, district))) faults += 1;
  await dataSource.destroy();
  process.exit(faults > 0 ? 1 : 0);
}
