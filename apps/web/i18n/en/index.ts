import { activities } from './activities';
import { breakGlass } from './break-glass';
import { careStatistics } from './care-statistics';
import type { Messages } from '../messages';
import { cases } from './cases';
import { common } from './common';
import { drafts } from './drafts';
import { dropouts } from './dropouts';
import { identity } from './identity';
import { incidents } from './incidents';
import { evaluation } from './evaluation';
import { monitoring } from './monitoring';
import { organisation } from './organisation';
import { partners } from './partners';
import { people } from './people';
import { publicTables } from './public-tables';
import { plans } from './plans';
import { referrals } from './referrals';
import { report } from './report';
import { reports } from './reports';
import { risk } from './risk';
import { screenings } from './screenings';
import { statistics } from './statistics';
import { students } from './students';
import { tasks } from './tasks';
import { zeroReports } from './zero-reports';

export const en: Messages = {
  ...common,
  ...careStatistics,
  ...publicTables,
  ...cases,
  ...plans,
  breakGlass,
  ...identity,
  ...organisation,
  ...people,
  ...students,
  ...screenings,
  ...drafts,
  ...dropouts,
  ...incidents,
  ...report,
  ...statistics,
  ...zeroReports,
  ...tasks,
  ...partners,
  ...referrals,
  ...reports,
  ...risk,
  ...evaluation,
  ...activities,
  ...monitoring,
};
