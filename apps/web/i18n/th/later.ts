import { activities } from './activities';
import { breakGlass } from './break-glass';
import { careStatistics } from './care-statistics';
import { cases } from './cases';
import { dropouts } from './dropouts';
import { evaluation } from './evaluation';
import { monitoring } from './monitoring';
import { organisation } from './organisation';
import { partners } from './partners';
import { publicTables } from './public-tables';
import { plans } from './plans';
import { referrals } from './referrals';
import { reports } from './reports';
import { risk } from './risk';
import { screenings } from './screenings';

/** Texts of the pages that come after the first ones, in a file of their own. */
export const later = {
  breakGlass,
  ...careStatistics,
  ...publicTables,
  ...cases,
  ...organisation,
  ...screenings,
  ...dropouts,
  ...partners,
  ...referrals,
  ...reports,
  ...risk,
  ...evaluation,
  ...activities,
  ...monitoring,
  ...plans,
} as const;
