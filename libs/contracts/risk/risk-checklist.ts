import type { HazardCode } from '../vocabularies/hazards.js';
import type { RiskAreaCode } from './risk-words.js';

/** A question of the walk round a school, and the risk that it proposes when the answer is yes. */
export interface RiskChecklistItem {
  readonly area: RiskAreaCode;
  readonly code: HazardCode;
  readonly th: string;
  readonly en: string;
}

/** Finding risks is what schools want help with most (domain.md 3). Proposal; changed like any vocabulary. */
export const RISK_CHECKLIST: readonly RiskChecklistItem[] = [
  {
    area: 'BUILDING',
    code: 'A02',
    th: 'อาคาร ราวบันได หรือหลังคาชำรุด',
    en: 'Damaged building, rail or roof',
  },
  {
    area: 'BUILDING',
    code: 'A02',
    th: 'สายไฟหรืออุปกรณ์ไฟฟ้าเก่า',
    en: 'Old wiring or electrical equipment',
  },
  {
    area: 'ENVIRONMENT',
    code: 'A01',
    th: 'ต้นไม้ใหญ่หรือกิ่งแห้งใกล้อาคาร',
    en: 'Large trees or dead branches near buildings',
  },
  {
    area: 'ENVIRONMENT',
    code: 'U07',
    th: 'ฝุ่น ควัน หรือสารพิษจากรอบโรงเรียน',
    en: 'Dust, smoke or poison from around the school',
  },
  {
    area: 'EQUIPMENT',
    code: 'A05',
    th: 'เครื่องเล่นสนามชำรุดหรือไม่ยึดแน่น',
    en: 'Playground equipment broken or loose',
  },
  {
    area: 'EQUIPMENT',
    code: 'V07',
    th: 'สารเคมีเก็บในที่นักเรียนเข้าถึง',
    en: 'Chemicals within reach of students',
  },
  {
    area: 'TRAVEL',
    code: 'A03',
    th: 'ถนนหน้าโรงเรียนรถเร็ว ไม่มีทางข้าม',
    en: 'Fast road at the gate without a crossing',
  },
  { area: 'TRAVEL', code: 'A03', th: 'รถรับส่งบรรทุกเกินหรือเก่า', en: 'Overloaded or old school transport' },
  {
    area: 'TRIP',
    code: 'A04',
    th: 'พานักเรียนไปใกล้แหล่งน้ำหรือภูเขา',
    en: 'Trips near water or mountains',
  },
  { area: 'ACTIVITY', code: 'A04', th: 'กีฬาและกิจกรรมกลางแจ้ง', en: 'Sports and outdoor activities' },
  {
    area: 'ACTIVITY',
    code: 'R03',
    th: 'นักเรียนบางคนถูกกันออกจากกิจกรรม',
    en: 'Some students are left out of activities',
  },
  { area: 'FOOD_WATER', code: 'U04', th: 'อาหารหรือน้ำดื่มไม่สะอาด', en: 'Unclean food or drinking water' },
  {
    area: 'FOOD_WATER',
    code: 'U09',
    th: 'นักเรียนน้ำหนักต่ำหรือเกินเกณฑ์',
    en: 'Students under or over weight',
  },
  {
    area: 'HEALTH',
    code: 'U04',
    th: 'โรคติดต่อตามฤดูกาล เช่น ไข้เลือดออก',
    en: 'Seasonal disease such as dengue',
  },
  {
    area: 'HEALTH',
    code: 'U08',
    th: 'สุนัขหรือสัตว์จรจัดในโรงเรียน',
    en: 'Stray dogs or animals at school',
  },
  {
    area: 'MENTAL',
    code: 'U01',
    th: 'นักเรียนเครียด ซึมเศร้า หรือทำร้ายตนเอง',
    en: 'Stress, depression or self-harm',
  },
  {
    area: 'MENTAL',
    code: 'R01',
    th: 'นักเรียนอยู่ตามลำพังหรือขาดผู้ดูแล',
    en: 'Students left alone or without a carer',
  },
  {
    area: 'SUBSTANCE',
    code: 'U03',
    th: 'บุหรี่ไฟฟ้าหรือยาเสพติดใกล้โรงเรียน',
    en: 'Vapes or drugs near the school',
  },
  { area: 'SUBSTANCE', code: 'U06', th: 'การพนันในหมู่นักเรียน', en: 'Gambling among students' },
  { area: 'VIOLENCE', code: 'V03', th: 'การล้อเลียนและกลั่นแกล้ง', en: 'Teasing and bullying' },
  { area: 'VIOLENCE', code: 'V01', th: 'จุดลับตาและห้องน้ำห่างไกล', en: 'Hidden corners and remote toilets' },
  { area: 'CYBER', code: 'U05', th: 'การหลอกลวงและรังแกทางออนไลน์', en: 'Online fraud and bullying' },
  { area: 'CYBER', code: 'U02', th: 'เล่นเกมจนเสียการเรียน', en: 'Gaming at the cost of school' },
  { area: 'DISASTER', code: 'A01', th: 'น้ำท่วม น้ำป่า หรือพายุ', en: 'Flood, flash flood or storm' },
  { area: 'DISASTER', code: 'A01', th: 'แผ่นดินไหว', en: 'Earthquake' },
  {
    area: 'COMMUNITY',
    code: 'V08',
    th: 'บุคคลภายนอกเข้าออกได้โดยไม่ตรวจ',
    en: 'Strangers come and go unchecked',
  },
  {
    area: 'COMMUNITY',
    code: 'V02',
    th: 'การทะเลาะวิวาทในชุมชน',
    en: 'Fights in the community round the school',
  },
];
