import { groupOfHazard, type HazardCode, type HazardGroupCode } from '#contracts';
import type { ClosingWords, IncidentTemplate } from './incident-template.js';
import { ACCIDENT, ACCIDENT_CLOSING } from './incident-words-accident.js';
import { RIGHT, RIGHT_CLOSING } from './incident-words-right.js';
import { UNHEALTHINESS, UNHEALTHINESS_CLOSING } from './incident-words-unhealthiness.js';
import { VIOLENCE, VIOLENCE_CLOSING } from './incident-words-violence.js';

export const TEMPLATES: readonly IncidentTemplate[] = [...VIOLENCE, ...ACCIDENT, ...RIGHT, ...UNHEALTHINESS];

const CLOSING: Record<HazardGroupCode, ClosingWords> = {
  VIOLENCE: VIOLENCE_CLOSING,
  ACCIDENT: ACCIDENT_CLOSING,
  RIGHT: RIGHT_CLOSING,
  UNHEALTHINESS: UNHEALTHINESS_CLOSING,
};

export function closingWordsOf(code: HazardCode): ClosingWords {
  return CLOSING[groupOfHazard(code)];
}

/** The template of a code, or of a code with a tag. @throws Error when there is none. */
export function templateOf(code: HazardCode, tag?: string): IncidentTemplate {
  const found = TEMPLATES.find(
    (template) =>
      template.code === code && (tag === undefined || (template.tags ?? []).some((own) => own === tag)),
  );
  if (!found) throw new Error(`no template for ${code}`);
  return found;
}

/** The year that the office published: 34 pupils affected, 1 + 14 + 11 + 8 (product.md 7). */
export const PUBLISHED_YEAR = 2566;
export const PUBLISHED: readonly {
  readonly template: IncidentTemplate;
  readonly affected: readonly number[];
}[] = [
  { template: templateOf('V02'), affected: [1] },
  { template: templateOf('A03'), affected: [1, 2] },
  { template: templateOf('A03', 'SCHOOL_BUS'), affected: [3] },
  { template: templateOf('A05'), affected: [1, 1, 1] },
  { template: templateOf('A04'), affected: [2, 1] },
  { template: templateOf('A99', 'ANIMAL_BITE'), affected: [1] },
  { template: templateOf('A02'), affected: [1] },
  { template: templateOf('R01'), affected: [1, 1, 1, 2, 1] },
  { template: templateOf('R01', 'DOMESTIC_VIOLENCE'), affected: [1] },
  { template: templateOf('R02'), affected: [1] },
  { template: templateOf('R03'), affected: [1, 1] },
  { template: templateOf('R99'), affected: [1] },
  { template: templateOf('U04'), affected: [3] },
  { template: templateOf('U03'), affected: [1] },
  { template: templateOf('U02'), affected: [1] },
  { template: templateOf('U01'), affected: [1] },
  { template: templateOf('U05'), affected: [1] },
  { template: templateOf('U09'), affected: [1] },
];

/** Nobody was hurt and two schools were hit: an incident without a person, told apart from the 34. */
export const EARTHQUAKE: IncidentTemplate = {
  code: 'A01',
  weight: 0,
  tags: ['EARTHQUAKE'],
  urgency: 'URGENT',
  places: ['OTHER'],
  facts: ['รู้สึกถึงแรงสั่นสะเทือนของแผ่นดินไหว พบรอยร้าวที่อาคาร ไม่มีผู้บาดเจ็บ (รายละเอียดเป็นข้อมูลสมมติ)'],
  action: 'งดใช้อาคารที่มีรอยร้าว และขอให้วิศวกรตรวจสอบ',
  harmed: [0, 0],
  harm: ['NONE'],
};

/** How many reports the later years hold; what lies after the present is left out. */
export const REPORTS_OF_YEAR: Readonly<Record<number, number>> = { 2567: 148, 2568: 176, 2569: 196 };
