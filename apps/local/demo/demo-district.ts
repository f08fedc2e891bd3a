import { academicYearRange, isoDateOf, startOfDay, termRange } from '#contracts';
import type { AccountRow } from './account-row.js';
import { planAccounts, showSchoolOf, teacherPostOf } from './accounts.js';
import { IncidentPlanner } from './incident-plan.js';
import { planPresent } from './incident-present.js';
import { type IncidentRows, writeIncidents } from './incident-rows.js';
import { planPartners, type Partners } from './partners.js';
import { planRoll, type Roll } from './roll.js';
import { DEMO_YEARS } from './rounds.js';
import { type DemoNetwork, type DemoSchool, planNetworks, planSchools } from './schools.js';
import { planStaff, type Staff, StaffDirectory } from './staff.js';
import { type StudentRows, writeStudents } from './students.js';

const SEED = 2566;
const LAST_YEAR = DEMO_YEARS[DEMO_YEARS.length - 1] ?? DEMO_YEARS[0];

export interface AcademicYear {
  readonly year: number;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly term1_ends_on: string;
  readonly term2_starts_on: string;
}

/** The whole demo district, not yet in any database. */
export interface DemoDistrict {
  readonly networks: readonly DemoNetwork[];
  readonly schools: readonly DemoSchool[];
  readonly years: readonly AcademicYear[];
  readonly staff: Staff;
  readonly accounts: readonly AccountRow[];
  readonly partners: Partners;
  /** The school whose people have accounts. */
  readonly showSchool: DemoSchool;
  readonly roll: Roll;
  readonly students: StudentRows;
  readonly incidents: IncidentRows;
}

/**
 * Makes the demo district: always the same one, up to a moment.
 * @param now what lies after it is left out, and the reports of the last days are counted back from it.
 */
export function generateDemoDistrict(now: Date): DemoDistrict {
  const until = earlier(now, startOfDay(academicYearRange(LAST_YEAR).to));
  const schools = planSchools(SEED);
  const staff = planStaff(SEED, schools);
  const showSchool = showSchoolOf(schools);
  const partners = planPartners(now);
  const accounts = [...planAccounts(staff, showSchool), ...partners.accounts];
  const roll = planRoll(SEED, schools, isoDateOf(until));
  const planner = new IncidentPlanner(SEED, schools, roll, showSchool);
  planner.planPublishedYear();
  for (const year of DEMO_YEARS.slice(1)) planner.planYear(year, isoDateOf(until));
  planPresent(planner, until);
  const directory = new StaffDirectory(staff);
  const admin = accounts.find(({ username }) => username === 'admin');
  return {
    networks: planNetworks(),
    schools,
    years: DEMO_YEARS.map(academicYear),
    staff,
    accounts,
    partners,
    showSchool,
    roll,
    students: writeStudents(SEED, roll, admin?.person_id ?? ''),
    incidents: writeIncidents(planner.planned, {
      seed: SEED,
      directory,
      teacher: teacherPostOf(staff, showSchool),
      now: until,
    }),
  };
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function academicYear(year: number): AcademicYear {
  const { from, to } = academicYearRange(year);
  return {
    year,
    starts_on: from,
    ends_on: to,
    term1_ends_on: termRange(year, 1).to,
    term2_starts_on: termRange(year, 2).from,
  };
}
