import {
  citizenIdCheckDigit,
  type DisadvantageTypeCode,
  type GuardianRelationCode,
  type IsoDate,
  partsOf,
  thaiFold,
} from '#contracts';
import { demoId } from './demo-id.js';
import { BOYS, GIRLS, MEN, SURNAMES, WOMEN } from './names.js';
import type { Random } from './random.js';
import type { Stay } from './rounds.js';
import type { DemoSchool } from './schools.js';

export interface Guardian {
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly relation: GuardianRelationCode;
}

/** One child of the demo district through the years. */
export interface Pupil {
  readonly n: number;
  readonly id: string;
  readonly sex: 'M' | 'F';
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: IsoDate;
  /** 13 digits with a right check digit, a G-code, or null for a child without a number. */
  readonly citizenId: string | null;
  readonly guardian: Guardian;
  readonly houseNo: string;
  readonly moo: string;
  readonly disadvantages: readonly DisadvantageTypeCode[];
  /** The number that the present school gave. */
  studentCode: string;
  /** Rounds in which the child was on the roll, in order. */
  readonly stays: Stay[];
}

const RELATIONS: readonly { relation: GuardianRelationCode; weight: number; woman: boolean }[] = [
  { relation: 'MOTHER', weight: 42, woman: true },
  { relation: 'FATHER', weight: 22, woman: false },
  { relation: 'GRANDMOTHER', weight: 22, woman: true },
  { relation: 'GRANDFATHER', weight: 6, woman: false },
  { relation: 'UNCLE_AUNT', weight: 8, woman: true },
];

const DISADVANTAGES: readonly { codes: readonly DisadvantageTypeCode[]; weight: number }[] = [
  { codes: [], weight: 78 },
  { codes: ['D09'], weight: 18 },
  { codes: ['D09', 'D11'], weight: 2 },
  { codes: ['D07'], weight: 1 },
  { codes: ['D03'], weight: 1 },
];

const FIRST_STUDENT_CODE = 3_001;

/**
 * A number that nobody holds: cards begin with 0 to 8, so the first digit 9 is never issued, and province 99 does not
 * exist. Only the check digit is right.
 */
export function syntheticCitizenId(serial: number): string {
  const twelve = `99999${String(serial).padStart(7, '0')}`;
  return `${twelve}${citizenIdCheckDigit(twelve)}`;
}

/** The number of a child without a Thai id, likewise of province 99. */
export function syntheticGCode(serial: number): string {
  return `G6699${String(serial).padStart(8, '0')}`;
}

export class PupilFactory {
  readonly pupils: Pupil[] = [];
  private readonly lastCode = new Map<string, number>();

  constructor(private readonly random: Random) {}

  admit(school: DemoSchool, birthDate: IsoDate): Pupil {
    const { random } = this;
    const n = this.pupils.length;
    const sex = random.chance(0.515) ? 'M' : 'F';
    const lastName = random.pick(SURNAMES);
    const pupil: Pupil = {
      n,
      id: demoId('student', n),
      sex,
      firstName: random.pick(sex === 'M' ? BOYS : GIRLS),
      lastName,
      birthDate,
      citizenId: this.citizenId(n),
      guardian: this.guardian(lastName),
      houseNo: random.chance(0.3) ? `${random.int(1, 300)}/${random.int(1, 9)}` : String(random.int(1, 300)),
      moo: String(random.int(1, 12)),
      disadvantages: random.weighted(DISADVANTAGES).codes,
      studentCode: '',
      stays: [],
    };
    this.enter(pupil, school);
    this.pupils.push(pupil);
    return pupil;
  }

  /** A child who comes to a school gets the school's next number. */
  enter(pupil: Pupil, school: DemoSchool): void {
    const code = (this.lastCode.get(school.id) ?? FIRST_STUDENT_CODE - 1) + 1;
    this.lastCode.set(school.id, code);
    pupil.studentCode = String(code);
  }

  private citizenId(n: number): string | null {
    if (this.random.chance(0.012)) return syntheticGCode(n + 1);
    return this.random.chance(0.002) ? null : syntheticCitizenId(n + 1);
  }

  private guardian(lastName: string): Guardian {
    const { random } = this;
    const { relation, woman } = random.weighted(RELATIONS);
    const prefix = woman ? random.pick(['นาง', 'นางสาว']) : 'นาย';
    const sharesName = random.chance(0.8);
    return {
      prefix,
      firstName: random.pick(woman ? WOMEN : MEN),
      lastName: sharesName ? lastName : random.pick(SURNAMES),
      relation,
    };
  }
}

/** เด็กชาย and เด็กหญิง until the fifteenth birthday (general knowledge, domain notes 6). */
export function prefixOn(pupil: Pick<Pupil, 'sex' | 'birthDate'>, day: IsoDate): string {
  const { year, month, day: date } = partsOf(pupil.birthDate);
  const on = partsOf(day);
  const had = on.month > month || (on.month === month && on.day >= date);
  const isChild = on.year - year - (had ? 0 : 1) < 15;
  if (pupil.sex === 'M') return isChild ? 'เด็กชาย' : 'นาย';
  return isChild ? 'เด็กหญิง' : 'นางสาว';
}

export function displayNameOn(pupil: Pupil, day: IsoDate): string {
  return `${prefixOn(pupil, day)}${pupil.firstName} ${pupil.lastName}`;
}

const folded = new Map<string, string>();

/** As `foldName` for names that bear no title; a few thousand words make all of them, so each is folded once. */
export function foldedNameOf({ firstName, lastName }: Pick<Pupil, 'firstName' | 'lastName'>): string {
  return `${foldOnce(firstName)} ${foldOnce(lastName)}`;
}

function foldOnce(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const made = thaiFold(word);
  folded.set(word, made);
  return made;
}
