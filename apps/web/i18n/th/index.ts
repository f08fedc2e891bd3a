import { common } from './common';
import { identity } from './identity';
import { incidents } from './incidents';
import { report } from './report';
import { statistics } from './statistics';
import { students } from './students';
import { tasks } from './tasks';

/** What somebody needs who reports on a phone: it is in the entry file. */
export const first = {
  ...common,
  ...identity,
  ...students,
  ...incidents,
  ...report,
  ...statistics,
  ...tasks,
} as const;
