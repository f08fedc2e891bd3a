import { common } from './common';
import { identity } from './identity';
import { incidents } from './incidents';
import { report } from './report';
import { zeroReports } from './zero-reports';

/** What somebody needs who reports on a phone: it is in the entry file. */
export const first = {
  ...common,
  ...identity,
  ...incidents,
  ...report,
  ...zeroReports,
} as const;
