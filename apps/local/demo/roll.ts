import { academicYearRange, addDays, type IsoDate, type LevelCode } from '#contracts';
import { PupilFactory, type Pupil } from './pupils.js';
import { Random } from './random.js';
import { DEMO_YEARS, roundsUntil, type Round } from './rounds.js';
import type { DemoSchool } from './schools.js';

export interface Roll {
  readonly rounds: readonly Round[];
  readonly pupils: readonly Pupil[];
}

const LEAVES_IN_A_YEAR = 0.015;
const LEAVES_IN_TERM = 0.004;
const MOVES_IN_TERM = 0.003;
const ARRIVES = 0.008;
/** P6 leavers of a primary school who go on at a school of the same network. */
const GOES_ON_NEARBY = 0.14;
/** Fewer children are born each year. */
const YEARLY_DECLINE = 0.985;

type Class = Pupil[];

/** Rolls of all rounds: pupils come, move up a level each June, move away, and leave after the last level. */
export function planRoll(seed: number, schools: readonly DemoSchool[], today: IsoDate): Roll {
  const rounds = roundsUntil(today);
  const simulation = new RollSimulation(seed, schools);
  for (const round of rounds) simulation.take(round);
  return { rounds, pupils: simulation.pupils };
}

class RollSimulation {
  private readonly random: Random;
  private readonly factory: PupilFactory;
  private readonly classes: Map<LevelCode, Class>[];
  private readonly extendedOf: ReadonlyMap<number, DemoSchool[]>;

  constructor(
    seed: number,
    private readonly schools: readonly DemoSchool[],
  ) {
    this.random = Random.named(seed, 'roll');
    this.factory = new PupilFactory(Random.named(seed, 'pupils'));
    this.classes = schools.map(() => new Map());
    const extended = schools.filter(({ levels }) => levels.includes('M1'));
    this.extendedOf = new Map(
      schools.map((s) => [s.network, extended.filter((other) => other.network === s.network)]),
    );
  }

  get pupils(): readonly Pupil[] {
    return this.factory.pupils;
  }

  take(round: Round): void {
    if (round.index === 0) this.open(round);
    else if (round.code === 'JUNE') this.moveUp(round);
    else this.changeInTerm(round);
    for (const school of this.schools) this.enrol(school, round);
  }

  private open(round: Round): void {
    for (const school of this.schools) {
      school.levels.forEach((level, i) => this.admit(school, level, school.firstClasses[i] ?? 0, round));
    }
  }

  private moveUp(round: Round): void {
    const before = this.classes.map((classes) => new Map(classes));
    for (const school of this.schools) {
      const own = before[school.index] ?? new Map<LevelCode, Class>();
      this.classes[school.index] = new Map(
        school.levels.map((level, i) => {
          const below = school.levels[i - 1];
          const stayed = (below ? (own.get(below) ?? []) : []).filter(
            () => !this.random.chance(LEAVES_IN_A_YEAR),
          );
          return [level, stayed];
        }),
      );
    }
    for (const school of this.schools) {
      this.admitNewcomers(school, round);
      if (!school.levels.includes('M1')) this.goOnNearby(school, before[school.index]?.get('P6') ?? []);
    }
  }

  private admitNewcomers(school: DemoSchool, round: Round): void {
    const declined = YEARLY_DECLINE ** (round.academicYear - DEMO_YEARS[0]);
    const usual = (school.firstClasses[0] ?? 0) * declined;
    const level = school.levels[0];
    if (level)
      this.admit(school, level, Math.max(1, Math.round(usual * (0.85 + this.random.next() * 0.35))), round);
    for (const later of school.levels.slice(1)) {
      const arriving = this.classOf(school, later).filter(() => this.random.chance(ARRIVES)).length;
      this.admit(school, later, arriving, round);
    }
  }

  private goOnNearby(school: DemoSchool, leavers: readonly Pupil[]): void {
    const nearby = this.extendedOf.get(school.network) ?? [];
    if (nearby.length === 0) return;
    for (const pupil of leavers) {
      if (!this.random.chance(GOES_ON_NEARBY)) continue;
      const target = this.random.pick(nearby);
      this.factory.enter(pupil, target);
      this.classOf(target, 'M1').push(pupil);
    }
  }

  private changeInTerm(round: Round): void {
    for (const school of this.schools) {
      for (const level of school.levels) {
        const pupils = this.classOf(school, level);
        const stayed = pupils.filter(() => !this.random.chance(LEAVES_IN_TERM));
        const moving = stayed.filter(() => this.random.chance(MOVES_IN_TERM));
        this.classes[school.index]?.set(
          level,
          stayed.filter((pupil) => !moving.includes(pupil)),
        );
        for (const pupil of moving) this.move(pupil, level);
        if (this.random.chance(ARRIVES * 4)) this.admit(school, level, 1, round);
      }
    }
  }

  private move(pupil: Pupil, level: LevelCode): void {
    const target = this.random.pick(this.schools.filter(({ levels }) => levels.includes(level)));
    this.factory.enter(pupil, target);
    this.classOf(target, level).push(pupil);
  }

  private admit(school: DemoSchool, level: LevelCode, count: number, { academicYear }: Round): void {
    const pupils = this.classOf(school, level);
    for (let i = 0; i < count; i += 1)
      pupils.push(this.factory.admit(school, this.birthDate(level, academicYear)));
  }

  /** Age 3 by 16 May for the first kindergarten year, one more for each level after it. */
  private birthDate(level: LevelCode, academicYear: number): IsoDate {
    const years =
      { AN: 2, P: 5, M: 11 }[level.replace(/\d/, '') as 'AN' | 'P' | 'M'] + Number(level.slice(-1));
    const { from } = academicYearRange(academicYear - years);
    return addDays(from, -this.random.int(1, 364));
  }

  private enrol(school: DemoSchool, round: Round): void {
    for (const level of school.levels) {
      for (const pupil of this.classOf(school, level)) {
        pupil.stays.push({ round, school, level, room: String((pupil.n % school.rooms) + 1) });
      }
    }
  }

  private classOf(school: DemoSchool, level: LevelCode): Class {
    const classes = this.classes[school.index];
    const found = classes?.get(level);
    if (found) return found;
    const made: Class = [];
    classes?.set(level, made);
    return made;
  }
}
