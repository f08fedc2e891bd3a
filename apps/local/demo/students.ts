import type { IsoDate } from '#contracts';
import { demoId } from './demo-id.js';
import { foldedNameOf, prefixOn, type Pupil } from './pupils.js';
import { Random } from './random.js';
import type { Roll } from './roll.js';
import type { Round } from './rounds.js';
import { DISTRICT_ID } from './schools.js';

export interface StudentRow {
  readonly id: string;
  readonly district_id: string;
  readonly school_id: string;
  readonly student_code: string;
  readonly prefix: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly name_fold: string;
  readonly sex: string;
  readonly birth_date: IsoDate;
  readonly level: string;
  readonly room: string;
  readonly weight_kg: number;
  readonly height_cm: number;
  readonly not_struck_off: boolean;
  readonly missing_since_import_id: string | null;
}

export interface FamilyRow {
  readonly student_id: string;
  readonly district_id: string;
  readonly school_id: string;
  readonly address: Readonly<Record<string, string | null>>;
  readonly guardian_name: string;
  readonly guardian_last_name: string;
  readonly guardian_relation: string;
  readonly disadvantages: readonly string[];
}

export interface EnrolmentRow {
  readonly district_id: string;
  readonly academic_year: number;
  readonly round: string;
  readonly student_id: string;
  readonly school_id: string;
  readonly level: string;
  readonly room: string;
}

export interface ImportRow {
  readonly id: string;
  readonly district_id: string;
  readonly academic_year: number;
  readonly round: string;
  readonly file_name: string;
  readonly state: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly created_by: string;
  readonly created_at: Date;
  readonly changed_at: Date;
  readonly applied_at: Date;
  readonly undo_until: Date;
}

export interface StudentRows {
  readonly imports: readonly ImportRow[];
  readonly students: readonly StudentRow[];
  readonly families: readonly FamilyRow[];
  readonly enrolments: readonly EnrolmentRow[];
  /** Numbers in clear, by student: the loader seals them before they touch the database. */
  readonly citizenIds: ReadonlyMap<string, string>;
}

/** On the roll, never in class, and not to be struck off: about one pupil in four hundred (3.1.8). */
const NOT_STRUCK_OFF = 0.0025;

export const AMPHOE = 'เมืองสมมติ';
export const PROVINCE = 'ตัวอย่าง';

/** The roll as rows. Who left is flagged by the round's import, as an import of the product does; nobody is deleted. */
export function writeStudents(seed: number, roll: Roll, adminPersonId: string): StudentRows {
  const random = Random.named(seed, 'students');
  const last = roll.rounds.at(-1);
  if (!last) throw new Error('there is no round');
  const students: StudentRow[] = [];
  const families: FamilyRow[] = [];
  const enrolments: EnrolmentRow[] = [];
  const citizenIds = new Map<string, string>();
  for (const pupil of roll.pupils) {
    const isFlagged = random.chance(NOT_STRUCK_OFF);
    const at = pupil.stays.at(-1);
    if (!at) continue;
    students.push(studentRow(pupil, last, isFlagged));
    families.push(familyRow(pupil, at.school.id, at.school.subdistrict));
    for (const { round, school, level, room } of pupil.stays) {
      const { academicYear: academic_year, code } = round;
      enrolments.push({
        district_id: DISTRICT_ID,
        academic_year,
        round: code,
        student_id: pupil.id,
        school_id: school.id,
        level,
        room,
      });
    }
    if (pupil.citizenId !== null) citizenIds.set(pupil.id, pupil.citizenId);
  }
  return { imports: writeImports(roll, adminPersonId), students, families, enrolments, citizenIds };
}

function studentRow(pupil: Pupil, last: Round, isFlagged: boolean): StudentRow {
  const at = pupil.stays.at(-1);
  if (!at) throw new Error('a pupil was on no roll');
  const isOnRoll = at.round.index === last.index;
  return {
    id: pupil.id,
    district_id: DISTRICT_ID,
    school_id: at.school.id,
    student_code: pupil.studentCode,
    prefix: prefixOn(pupil, at.round.day),
    first_name: pupil.firstName,
    last_name: pupil.lastName,
    name_fold: foldedNameOf(pupil),
    sex: pupil.sex,
    birth_date: pupil.birthDate,
    level: at.level,
    room: at.room,
    ...measuresOf(pupil, at.round.day),
    not_struck_off: isOnRoll && isFlagged,
    missing_since_import_id: isOnRoll ? null : importIdOf(at.round.index + 1),
  };
}

/** Plausible for the age; the same child keeps to the same side of the middle. */
export function measuresOf(
  pupil: Pick<Pupil, 'n' | 'birthDate'>,
  day: IsoDate,
): { weight_kg: number; height_cm: number } {
  const age = Number(day.slice(0, 4)) - Number(pupil.birthDate.slice(0, 4));
  const build = ((pupil.n * 37) % 21) - 10;
  return {
    weight_kg: Math.round((8 + age * 2.6 + build * 0.4) * 10) / 10,
    height_cm: Math.round(80 + age * 5.6 + build * 0.7),
  };
}

function familyRow(pupil: Pupil, schoolId: string, subdistrict: string): FamilyRow {
  return {
    student_id: pupil.id,
    district_id: DISTRICT_ID,
    school_id: schoolId,
    address: {
      houseNo: pupil.houseNo,
      moo: pupil.moo,
      street: null,
      tambon: subdistrict,
      amphoe: AMPHOE,
      province: PROVINCE,
    },
    guardian_name: pupil.guardian.firstName,
    guardian_last_name: pupil.guardian.lastName,
    guardian_relation: pupil.guardian.relation,
    disadvantages: pupil.disadvantages,
  };
}

const importIdOf = (round: number): string => demoId('import', round);

function writeImports({ rounds, pupils }: Roll, adminPersonId: string): ImportRow[] {
  const present = rounds.map(() => new Set<number>());
  for (const pupil of pupils) for (const { round } of pupil.stays) present[round.index]?.add(pupil.n);
  return rounds.map((round) => {
    const now = present[round.index] ?? new Set<number>();
    const before = present[round.index - 1] ?? new Set<number>();
    const known = [...now].filter((n) => before.has(n)).length;
    const at = new Date(`${round.day}T02:30:00Z`);
    return {
      id: importIdOf(round.index),
      district_id: DISTRICT_ID,
      academic_year: round.academicYear,
      round: round.code,
      file_name: `dmc-${round.academicYear}-${round.code === 'JUNE' ? 1 : 2}.csv`,
      state: 'APPLIED',
      summary: {
        rows: now.size,
        new: now.size - known,
        changed: known,
        unchanged: 0,
        moved: 0,
        left: before.size - known,
        errors: 0,
        warnings: 0,
      },
      created_by: adminPersonId,
      created_at: at,
      changed_at: at,
      applied_at: at,
      // Over at once: what an import of the demo changed was not kept.
      undo_until: at,
    };
  });
}
