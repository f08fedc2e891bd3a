import {
  SCREENING_ASPECTS,
  type CareGroupCode,
  type HeroColourCode,
  type ScreeningAspectCode,
} from '../vocabularies/screening-words.js';

/** The criterion of one aspect, as it is shown where somebody chooses. Empty: the school's own judgement. */
export interface AspectCriteria {
  readonly aspect: ScreeningAspectCode;
  readonly normal: string;
  readonly atRisk: string;
  readonly problem: string;
}

type Row = readonly [aspect: ScreeningAspectCode, normal: string, atRisk: string, problem: string];

/**
 * The first version, from the form that schools use (domain.md 4); a district edits it. Gender expression is no
 * indicator of anything and stands in none. Where the form gives no measure, the words are ours.
 */
const ROWS: readonly Row[] = [
  ['TALENT', 'มีความสามารถพิเศษ', 'ยังไม่พบความสามารถพิเศษ', ''],
  [
    'STUDY',
    'ผลการเรียนเฉลี่ยสูงกว่า 2.00',
    'ผลการเรียนเฉลี่ย 1.00–2.00 หรือขาดเรียนมากกว่าสัปดาห์ละ 1 วัน',
    'ผลการเรียนเฉลี่ยต่ำกว่า 1.00',
  ],
  ['HEALTH', 'สุขภาพแข็งแรง', 'เจ็บป่วยบ่อยหรือมีโรคประจำตัวที่ควบคุมได้', 'โรคหรือความพิการกระทบการเรียน'],
  [
    'ECONOMY',
    'รายได้ครอบครัวมากกว่า 10,000 บาท/เดือน',
    'รายได้ครอบครัว 5,000–10,000 บาท/เดือน',
    'รายได้ครอบครัวต่ำกว่า 5,000 บาท/เดือน',
  ],
  ['WELFARE', 'มีผู้ดูแลและที่พักปลอดภัย', 'อยู่ลำพังบ่อยหรือที่พักไม่เหมาะสม', 'ไม่มีผู้ดูแลหรือถูกทอดทิ้ง'],
  ['SUBSTANCE', 'ไม่เกี่ยวข้อง', 'คบหรืออยู่ใกล้ผู้ใช้สารเสพติด', 'ใช้สารเสพติด'],
  ['VIOLENCE', 'ไม่ใช้ความรุนแรง', 'ทะเลาะหรือแกล้งผู้อื่นบ่อย', 'ทำร้ายผู้อื่นหรือถูกทำร้าย'],
  ['SEXUAL', 'พฤติกรรมเหมาะสมตามวัย', 'พฤติกรรมเสี่ยงทางเพศ', 'มีเพศสัมพันธ์ ตั้งครรภ์ หรือถูกล่วงละเมิด'],
  ['GAME', 'เล่นเกมไม่เกิน 1 ชั่วโมง/วัน', 'เล่นเกมเกิน 1 ชั่วโมง/วัน', 'เล่นเกมเกิน 2 ชั่วโมง/วัน'],
  ['SPECIAL_NEED', 'ไม่มีความต้องการพิเศษ', 'สงสัยว่ามีความต้องการพิเศษ', 'มีความต้องการพิเศษที่ต้องช่วยเหลือ'],
  [
    'DEVICE',
    'ใช้เครื่องมือสื่อสารเหมาะสม',
    'ใช้จนกระทบการเรียนหรือการนอนเป็นบางครั้ง',
    'ใช้จนกระทบการเรียนหรือการนอนเป็นประจำ',
  ],
];

export const BUILT_IN_ASPECTS: readonly AspectCriteria[] = ROWS.map(([aspect, normal, atRisk, problem]) => ({
  aspect,
  normal,
  atRisk,
  problem,
}));

/** Stamps of the built-in sets; a district's own version is stamped `ASPECTS/<version>`. */
export const BUILT_IN_ASPECTS_STAMP = 'ASPECTS/0';

export type AspectResults = Partial<Record<ScreeningAspectCode, CareGroupCode>>;

const WEIGHT: Record<CareGroupCode, number> = { NORMAL: 0, AT_RISK: 1, PROBLEM: 2 };

/** The gravest group of all aspects but the special ability, which is a strength and no risk. */
export function overallOfAspects(results: AspectResults): CareGroupCode {
  return SCREENING_ASPECTS.reduce<CareGroupCode>((worst, { code }) => {
    const group = code === 'TALENT' ? undefined : results[code];
    return group !== undefined && WEIGHT[group] > WEIGHT[worst] ? group : worst;
  }, 'NORMAL');
}

const GROUP_OF_COLOUR: Record<HeroColourCode, CareGroupCode> = {
  GREEN: 'NORMAL',
  YELLOW: 'AT_RISK',
  ORANGE: 'AT_RISK',
  RED: 'PROBLEM',
};

/** The care group that a HERO colour is shown as: four colours, three groups. Our own reading. */
export function groupOfColour(colour: HeroColourCode): CareGroupCode {
  return GROUP_OF_COLOUR[colour];
}
