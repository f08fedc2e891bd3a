import {
  DEFAULT_CUT_POINTS,
  groupOfHazard,
  HAZARD_GROUPS,
  RISK_CHECKLIST,
  riskLevel,
  riskRanks,
  wantsControl,
  type HazardGroupCode,
  type RiskAreaCode,
  type RiskChecklistItem,
  type RiskLevelCode,
} from '#contracts';
import { Random } from './random.js';

/** What the demo says of one risk, before it is a row. */
export interface PlannedRisk {
  item: RiskChecklistItem;
  likelihood: number;
  impact: number;
  level: RiskLevelCode;
  /** Position of its owner among the posts of the school that answer for risks. */
  owner: number;
  measures: { prevent: string; cultivate: string; suppress: string };
  rank: number;
  isHigh: boolean;
  /** The level that the school put it to, above what the rating gives. */
  raisedTo: RiskLevelCode | null;
}

const PLACES: Record<RiskAreaCode, string> = {
  BUILDING: 'อาคารเรียน 1',
  ENVIRONMENT: 'รอบอาคารเรียน',
  EQUIPMENT: 'สนามเด็กเล่น',
  TRAVEL: 'ถนนหน้าโรงเรียน',
  TRIP: 'ค่ายพักแรมลูกเสือ',
  ACTIVITY: 'สนามกีฬา',
  FOOD_WATER: 'โรงอาหาร',
  HEALTH: 'ทั้งโรงเรียน',
  MENTAL: 'ห้องเรียนทุกชั้น',
  SUBSTANCE: 'หลังอาคารเรียน',
  VIOLENCE: 'ห้องน้ำนักเรียน',
  CYBER: 'ห้องคอมพิวเตอร์',
  DISASTER: 'บริเวณโรงเรียน',
  COMMUNITY: 'ประตูโรงเรียน',
};

const MEASURES: Record<HazardGroupCode, PlannedRisk['measures']> = {
  VIOLENCE: {
    prevent: 'จัดเวรครูตรวจจุดเสี่ยงทุกช่วงพัก และติดไฟส่องสว่าง',
    cultivate: 'สอนทักษะปฏิเสธและการขอความช่วยเหลือในชั่วโมงโฮมรูม',
    suppress: 'แจ้งผู้อำนวยการทันที แยกคู่กรณี และบันทึกในระบบ',
  },
  ACCIDENT: {
    prevent: 'สำรวจและซ่อมแซมจุดเสี่ยงทุกเดือน ทำป้ายเตือน',
    cultivate: 'ฝึกซ้อมเอาตัวรอดภาคเรียนละครั้ง',
    suppress: 'ปฐมพยาบาล ส่งโรงพยาบาล และแจ้งผู้ปกครอง',
  },
  RIGHT: {
    prevent: 'เยี่ยมบ้านนักเรียนทุกคนในภาคเรียนแรก',
    cultivate: 'จัดกิจกรรมรู้จักสิทธิเด็กกับสภานักเรียน',
    suppress: 'ประสาน พม. และผู้นำชุมชนเมื่อพบเด็กไม่มีผู้ดูแล',
  },
  UNHEALTHINESS: {
    prevent: 'ตรวจสุขภาพและคัดกรองทุกภาคเรียน กำจัดแหล่งเพาะพันธุ์ยุง',
    cultivate: 'ให้ความรู้สุขภาพกายและใจในคาบสุขศึกษา',
    suppress: 'ประสานโรงพยาบาลส่งเสริมสุขภาพตำบล และติดตามอาการ',
  },
};

const MOST_FURTHER = 7;
const FLOOD = RISK_CHECKLIST.find(({ area }) => area === 'DISASTER');
/** Every third school lies low: there, water is a high risk. */
const FLOODED_EVERY = 3;
/** Every fourth school puts a medium risk higher, with a reason. */
const RAISED_EVERY = 4;

/** The risks of one school, the same in every year but for how likely they are. */
export function planRisks(seed: number, school: number, year: number): PlannedRisk[] {
  const items = chosenItems(Random.named(seed, `risks-${school}`));
  const random = Random.named(seed, `risks-${school}-${year}`);
  const rated = items.map((item, index) => ({ id: String(index), item, ...ratingOf(random, item, school) }));
  const ranks = riskRanks(rated);
  const levels = rated.map(({ likelihood, impact }) => riskLevel(likelihood, impact, DEFAULT_CUT_POINTS));
  const raised = school % RAISED_EVERY === 2 ? levels.indexOf('MEDIUM') : -1;
  return rated.map(({ id, item, likelihood, impact }, index) => {
    const raisedTo = index === raised ? 'HIGH' : null;
    const level = raisedTo ?? levels[index];
    if (!level) throw new Error('a rating gave no level');
    return {
      ...{ item, likelihood, impact, level, owner: index, rank: ranks.get(id) ?? 0, raisedTo },
      measures: MEASURES[groupOfHazard(item.code)],
      isHigh: wantsControl(level),
    };
  });
}

/** One of every group, water, and a few more. */
function chosenItems(random: Random): RiskChecklistItem[] {
  const ofGroups = HAZARD_GROUPS.map(({ code }) =>
    random.pick(RISK_CHECKLIST.filter((item) => groupOfHazard(item.code) === code)),
  );
  const further = random.shuffled(RISK_CHECKLIST).slice(0, random.int(3, MOST_FURTHER));
  return [...new Set([...ofGroups, ...(FLOOD ? [FLOOD] : []), ...further])];
}

function ratingOf(random: Random, item: RiskChecklistItem, school: number) {
  if (item === FLOOD)
    return school % FLOODED_EVERY === 0 ? { likelihood: 4, impact: 4 } : { likelihood: 2, impact: 3 };
  const between = (middle: number): number => Math.min(5, Math.max(1, Math.round(middle + random.bell())));
  return { likelihood: between(2.6), impact: between(2.8) };
}

export const placeOf = (area: RiskAreaCode): string => PLACES[area];
