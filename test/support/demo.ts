import { testCitizenIds } from './config.js';
import type { Filling } from './database.js';

/** The demo district as a start at that time loads it: once in a run, and each who asks gets a copy. */
export const demoDistrict = (now: Date): Filling => ({
  name: `demo_${now.toISOString().slice(0, 10).replaceAll('-', '')}`,
  fill: async (adminUrl) => {
    // Jest needs two seconds to load it, and one file of a run fills.
    const { loadDemoDistrict } = await import('../../apps/local/demo/index.js');
    return loadDemoDistrict({ adminUrl, citizenIds: testCitizenIds(), now, say: () => undefined });
  },
});
