import type { Messages } from '../th';
import { common } from './common';
import { identity } from './identity';
import { incidents } from './incidents';
import { organisation } from './organisation';
import { partners } from './partners';
import { referrals } from './referrals';
import { report } from './report';
import { statistics } from './statistics';
import { students } from './students';
import { tasks } from './tasks';

export const en: Messages = {
  ...common,
  ...identity,
  ...organisation,
  ...students,
  ...incidents,
  ...report,
  ...statistics,
  ...tasks,
  ...partners,
  ...referrals,
};
