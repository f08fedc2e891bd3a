import {
  academicYearRange,
  addDays,
  type HarmLevelCode,
  type HazardCode,
  type IsoDate,
  daysBetween,
  isoDateOf,
  levelByCode,
  type LevelCode,
  MINUTE_MS,
  startOfDay,
  termOf,
  thaiGovernmentCalendar,
  academicYearOf,
} from '#contracts';
import { EARTHQUAKE, PUBLISHED, PUBLISHED_YEAR, REPORTS_OF_YEAR, TEMPLATES } from './incident-catalogue.js';
import type { IncidentTemplate } from './incident-template.js';
import type { Pupil } from './pupils.js';
import { Random } from './random.js';
import type { Roll } from './roll.js';
import { roundFor, type Stay } from './rounds.js';
import type { DemoSchool } from './schools.js';

/** How a report fares. */
export type Course =
  | 'usual'
  | 'late'
  | 'escalated'
  | 'reopened'
  | 'rejected'
  | 'withdrawn'
  | 'merged'
  | 'draft'
  | 'discarded';

export interface Involved {
  readonly pupil: Pupil;
  readonly stay: Stay;
}

export interface Affected extends Involved {
  readonly harmLevel: HarmLevelCode;
}

export interface PlannedIncident {
  readonly template: IncidentTemplate;
  readonly facts: string;
  readonly schools: readonly DemoSchool[];
  readonly affected: readonly Affected[];
  readonly otherPupil: Involved | null;
  readonly happenedOn: IsoDate;
  readonly happenedTime: string | null;
  readonly happenedAbout: boolean;
  readonly knownAt: Date;
  readonly recordedAt: Date;
  readonly course: Course;
  /** The report that this one repeats. */
  readonly into?: PlannedIncident;
  /** What has been done so far with a report of the present, as shares of its age. */
  readonly stages?: readonly (readonly [action: string, share: number])[];
}

const COURSES: readonly { course: Course; weight: number }[] = [
  { course: 'usual', weight: 74 },
  { course: 'late', weight: 13 },
  { course: 'escalated', weight: 5 },
  { course: 'reopened', weight: 3 },
  { course: 'rejected', weight: 2 },
  { course: 'withdrawn', weight: 2 },
];
const REPEATED = 0.03;

/** Not of the youngest: what needs a telephone, a fight or a word against somebody. */
const OLDER_ONLY = new Set<HazardCode>(['U01', 'U02', 'U03', 'U05', 'U06', 'V01', 'V02', 'V03', 'R02']);
const OLDER_FROM = levelByCode('P4').order;
const ANY_DAY = new Set(['HOME', 'ONLINE', 'OTHER', 'WATER']);

interface Wish {
  template: IncidentTemplate;
  school: DemoSchool;
  affected: number;
  happenedOn: IsoDate;
  course: Course;
}

/** Draws reports one after another; the order of the draws is part of what makes the district always the same. */
export class IncidentPlanner {
  private random: Random;
  readonly planned: PlannedIncident[] = [];
  private readonly classes = new Map<string, Involved[]>();
  private readonly affectedInPublishedYear = new Set<number>();
  private readonly candidates: readonly { school: DemoSchool; weight: number }[];

  constructor(
    private readonly seed: number,
    private readonly schools: readonly DemoSchool[],
    private readonly roll: Roll,
    private readonly busiest: DemoSchool,
  ) {
    this.random = Random.named(seed, 'incidents');
    for (const pupil of roll.pupils) {
      for (const stay of pupil.stays) {
        const key = `${stay.round.index}/${stay.school.index}`;
        const list = this.classes.get(key);
        if (list) list.push({ pupil, stay });
        else this.classes.set(key, [{ pupil, stay }]);
      }
    }
    // Nothing but the published earthquake is told of the two schools that exist.
    this.candidates = schools
      .filter(({ isReal }) => !isReal)
      .map((school) => ({ school, weight: this.weightOf(school) }));
  }

  planPublishedYear(): void {
    for (const { template, affected } of PUBLISHED) {
      for (const count of affected) {
        const happenedOn = this.dayIn(PUBLISHED_YEAR, template, academicYearRange(PUBLISHED_YEAR).to);
        this.add({
          template,
          school: this.school(),
          affected: count,
          happenedOn,
          course: this.random.chance(0.15) ? 'late' : 'usual',
        });
      }
    }
    this.planEarthquake();
  }

  /** Reports of a later year that happened by a day. */
  planYear(academicYear: number, until: IsoDate): void {
    for (let i = 0; i < (REPORTS_OF_YEAR[academicYear] ?? 0); i += 1) {
      // A stream of its own: what is left out as still to come leaves the others as they are.
      this.random = Random.named(this.seed, `incident ${academicYear}/${i}`);
      const template = this.random.weighted(TEMPLATES);
      const [least, most] = template.harmed;
      const wish: Wish = {
        template,
        school: this.school(),
        affected: this.random.int(least, most),
        happenedOn: this.dayIn(academicYear, template, academicYearRange(academicYear).to),
        course: this.random.weighted(COURSES).course,
      };
      const isRepeated = this.random.chance(REPEATED);
      if (wish.happenedOn > until) continue;
      const first = this.add(wish);
      if (isRepeated && wish.course === 'usual') this.repeat(first);
    }
  }

  /** A report of the last days, so that there is always something to do. */
  planPresent(
    template: IncidentTemplate,
    recordedAt: Date,
    rest: Pick<PlannedIncident, 'stages' | 'course'> & { here: boolean },
  ): void {
    const school = rest.here ? this.busiest : this.school();
    const happenedOn = isoDateOf(new Date(recordedAt.getTime() - 20 * MINUTE_MS));
    const affected = Math.max(template.harmed[0], Math.min(2, template.harmed[1]));
    const plan = this.draw({ template, school, affected, happenedOn, course: rest.course });
    const knownAt = new Date(recordedAt.getTime() - this.random.int(5, 15) * MINUTE_MS);
    this.planned.push({
      ...plan,
      happenedTime: null,
      knownAt,
      recordedAt,
      ...(rest.stages ? { stages: rest.stages } : {}),
    });
  }

  private planEarthquake(): void {
    const schools = this.schools.filter(({ isReal }) => isReal);
    const happenedOn = addDays(academicYearRange(PUBLISHED_YEAR).from, 44);
    const [school = this.busiest] = schools;
    const plan = this.draw({ template: EARTHQUAKE, school, affected: 0, happenedOn, course: 'usual' });
    this.planned.push({ ...plan, schools, happenedTime: null, happenedAbout: true });
  }

  private add(wish: Wish): PlannedIncident {
    const plan = this.draw(wish);
    this.planned.push(plan);
    return plan;
  }

  private repeat(first: PlannedIncident): void {
    const later = new Date(first.recordedAt.getTime() + this.random.int(20, 300) * MINUTE_MS);
    this.planned.push({ ...first, recordedAt: later, course: 'merged', into: first });
  }

  private draw({ template, school, affected, happenedOn, course }: Wish): PlannedIncident {
    const { random } = this;
    const harmed = this.drawAffected(template, school, affected, happenedOn);
    const otherPupil = this.drawOther(template, school, harmed, happenedOn);
    const minute = random.int(7 * 60 + 20, 15 * 60 + 50);
    const isTimed = !template.places.includes('HOME') && random.chance(0.85);
    const isRefused = course === 'rejected' || course === 'withdrawn';
    const known = startOfDay(happenedOn).getTime() + (minute + random.int(5, 90)) * MINUTE_MS;
    return {
      template,
      facts: random.pick(template.facts),
      schools: otherPupil && otherPupil.stay.school !== school ? [school, otherPupil.stay.school] : [school],
      affected: harmed,
      otherPupil,
      happenedOn,
      happenedTime: isTimed ? clockTime(minute - (minute % 5)) : null,
      happenedAbout: !isTimed || random.chance(0.2),
      knownAt: new Date(known),
      recordedAt: new Date(known + this.lag() * MINUTE_MS),
      course: isRefused && template.urgency === 'CRITICAL' ? 'usual' : course,
    };
  }

  /** Minutes from knowing to recording: mostly soon, sometimes the next day, now and then days later. */
  private lag(): number {
    const day = 24 * 60;
    const within = this.random.int(5, 170);
    if (this.random.chance(0.72)) return within;
    return this.random.chance(0.7) ? day + within - 120 : this.random.int(2, 5) * day + within - 120;
  }

  private drawAffected(
    template: IncidentTemplate,
    school: DemoSchool,
    count: number,
    day: IsoDate,
  ): Affected[] {
    const isPublished = academicYearOf(day) === PUBLISHED_YEAR;
    const drawn: Affected[] = [];
    const free = this.pupilsOf(school, day, template).filter(
      ({ pupil }) => !this.affectedInPublishedYear.has(pupil.n),
    );
    for (const involved of this.someOf(free, count)) {
      if (isPublished) this.affectedInPublishedYear.add(involved.pupil.n);
      drawn.push({ ...involved, harmLevel: this.random.pick(template.harm) });
    }
    return drawn;
  }

  private drawOther(
    { other }: IncidentTemplate,
    school: DemoSchool,
    harmed: readonly Affected[],
    day: IsoDate,
  ): Involved | null {
    if (other?.kind !== 'STUDENT') return null;
    const elsewhere = this.schools.filter((s) => s.network === school.network && s !== school && !s.isReal);
    const from = other.ofOtherSchool ? this.random.pick(elsewhere) : school;
    const taken = new Set(harmed.map(({ pupil }) => pupil.n));
    const free = this.pupilsOf(from, day, { code: 'V02' }).filter(({ pupil }) => !taken.has(pupil.n));
    return free.length > 0 ? this.random.pick(free) : null;
  }

  private someOf(list: readonly Involved[], count: number): Involved[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(this.random.int(0, rest.length - 1), 1),
    ).flat();
  }

  private pupilsOf(school: DemoSchool, day: IsoDate, { code }: { code: HazardCode }): Involved[] {
    const round = roundFor(day, this.roll.rounds, academicYearOf(day));
    // The published shares stand on the roll of June.
    const index = round.academicYear === PUBLISHED_YEAR ? 0 : round.index;
    const all = this.classes.get(`${index}/${school.index}`) ?? [];
    return OLDER_ONLY.has(code) ? all.filter(({ stay }) => isOlder(stay.level)) : all;
  }

  private school(): DemoSchool {
    return this.random.weighted(this.candidates).school;
  }

  private weightOf(school: DemoSchool): number {
    const size = school.firstClasses.reduce((sum, pupils) => sum + pupils, 0);
    return size ** 0.8 * (0.5 + this.random.next()) * (school === this.busiest ? 4 : 1);
  }

  /** A day that fits: in class most things happen on school days. */
  private dayIn(academicYear: number, template: IncidentTemplate, until: IsoDate): IsoDate {
    const { from } = academicYearRange(academicYear);
    const days = daysBetween(from, until);
    const anyDay = template.places.some((place) => ANY_DAY.has(place));
    for (;;) {
      const day = addDays(from, this.random.int(0, days));
      const isSchoolDay = termOf(day) !== 'break' && thaiGovernmentCalendar.isWorkingDay(day);
      if (isSchoolDay || (anyDay && this.random.chance(0.3))) return day;
    }
  }
}

function isOlder(level: LevelCode): boolean {
  return levelByCode(level).order >= OLDER_FROM;
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
