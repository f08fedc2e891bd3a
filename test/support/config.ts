import type { Config } from '#platform/config';
import { loadConfig } from '#platform/config';
import { CitizenIds, DataCipher } from '#platform/crypto';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** What every process and filled database of the tests seals, looks up and signs with. */
export const TEST_SECRETS = {
  KUMKRONG_DATA_KEY: key(1),
  KUMKRONG_LOOKUP_KEY: key(2),
  KUMKRONG_SIGNING_KEY: key(3),
};

export const testCitizenIds = (): CitizenIds =>
  new CitizenIds(new DataCipher(TEST_SECRETS.KUMKRONG_DATA_KEY), TEST_SECRETS.KUMKRONG_LOOKUP_KEY);

/** Configuration of a process under test. */
export function testConfig(databaseUrl: string, more: Record<string, string> = {}): Config {
  return loadConfig({
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
    DATABASE_POOL: '6',
    // Beside an API that is being built in the same thread, a second may take ten.
    DATABASE_CONNECT_SECONDS: '30',
    ...TEST_SECRETS,
    ...more,
  });
}
