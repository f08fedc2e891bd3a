import type { LevelCode } from '#contracts';
import { demoId } from './demo-id.js';
import { PLACE_HEADS, PLACE_TAILS } from './names.js';
import { apportion, Random } from './random.js';

export const DEMO_SCHOOLS = 120;
export const DEMO_NETWORKS = 9;
/** The roll of the June round of 2566, as the office published it. */
export const FIRST_ROLL = 18_276;

/** The two schools that the office's own report names, for an earthquake; everything else about them is made up. */
export const REAL_SCHOOLS = ['โรงเรียนวัดราษฎร์สโมสร', 'โรงเรียนบ้านหนองกลด'] as const;

const PRIMARY = ['AN2', 'AN3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const satisfies readonly LevelCode[];
const EXTENDED = [...PRIMARY, 'M1', 'M2', 'M3'] as const satisfies readonly LevelCode[];

const SMALLEST_SCHOOL = 24;
const LARGEST_CLASS = 32;
/** One school in six teaches lower secondary too. */
const EXTENDED_EVERY = 6;

export interface DemoNetwork {
  readonly id: string;
  readonly nameTh: string;
}

export interface DemoSchool {
  readonly index: number;
  readonly id: string;
  readonly networkId: string;
  readonly network: number;
  readonly nameTh: string;
  readonly isReal: boolean;
  readonly code10: string;
  readonly code8: string;
  readonly subdistrict: string;
  readonly openedOn: string;
  readonly levels: readonly LevelCode[];
  /** Rooms of each level. */
  readonly rooms: number;
  /** Pupils of each level in June 2566. */
  readonly firstClasses: readonly number[];
}

export const DISTRICT_ID = demoId('district', 0);
export const DISTRICT_CODE = 'demo';

export function planNetworks(): DemoNetwork[] {
  return Array.from({ length: DEMO_NETWORKS }, (_, n) => ({
    id: demoId('network', n),
    nameTh: `เครือข่ายพัฒนาคุณภาพการศึกษา${PLACE_TAILS[n] ?? n + 1}`,
  }));
}

export function planSchools(seed: number): DemoSchool[] {
  const random = Random.named(seed, 'schools');
  const places = random.shuffled(PLACE_HEADS.flatMap((head) => PLACE_TAILS.map((tail) => head + tail)));
  const weights = Array.from(
    { length: DEMO_SCHOOLS },
    (_, n) => Math.exp(random.bell() * 0.95) * (isExtended(n) ? 1.6 : 1),
  );
  const sizes = apportion(FIRST_ROLL, weights, SMALLEST_SCHOOL);
  return sizes.map((size, index) =>
    planSchool(random, { index, size, place: places[index] ?? String(index) }),
  );
}

function isExtended(index: number): boolean {
  return index % EXTENDED_EVERY === 2;
}

function planSchool(
  random: Random,
  { index, size, place }: { index: number; size: number; place: string },
): DemoSchool {
  const network = index % DEMO_NETWORKS;
  const levels = isExtended(index) ? EXTENDED : PRIMARY;
  const real = REAL_SCHOOLS[index];
  return {
    index,
    id: demoId('school', index),
    network,
    networkId: demoId('network', network),
    nameTh: real ?? `โรงเรียน${index % 4 === 3 ? 'วัด' : 'บ้าน'}${place}`,
    isReal: real !== undefined,
    // Province 99 does not exist, so neither code can be a school's.
    code10: `1099${String(100_001 + index)}`,
    code8: `9901${String(1_001 + index)}`,
    subdistrict: place,
    openedOn: `${random.int(1925, 1984)}-05-16`,
    levels,
    rooms: Math.ceil(size / levels.length / LARGEST_CLASS),
    firstClasses: apportion(
      size,
      levels.map(() => 0.8 + random.next() * 0.4),
    ),
  };
}
