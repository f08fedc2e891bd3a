import type { MonitoringItem, MonitoringSection } from './monitoring-rules.js';
import { RISK_CHECKLIST } from '../risk/risk-checklist.js';
import { RISK_AREAS } from '../risk/risk-words.js';

/** A tool that a district can begin from. Our own proposal: no official tool of an area office was read. */
export interface DefaultMonitoringTool {
  readonly code: 'SIX_STEPS' | 'SAFETY_WALK';
  readonly th: string;
  readonly en: string;
  readonly sections: readonly MonitoringSection[];
}

type Row = readonly [kind: MonitoringItem['kind'], text: string, help?: string];

function section(key: string, title: string, rows: readonly Row[]): MonitoringSection {
  return {
    title,
    items: rows.map(([kind, text, help], index) => ({
      id: `${key}-${index + 1}`,
      kind,
      text,
      help: help ?? null,
      required: kind !== 'TEXT',
    })),
  };
}

const SIX_STEPS: readonly MonitoringSection[] = [
  section('step1', 'ขั้นที่ 1 วิเคราะห์ ประเมินความเสี่ยง จัดลำดับ', [
    ['CHOICE', 'แบบประเมินความเสี่ยงของปีนี้ครบสี่กลุ่มภัย', 'ดูจากหน้าความเสี่ยงของโรงเรียน'],
    ['CHOICE', 'ความเสี่ยงสูงทุกข้อมีผู้รับผิดชอบและวันครบกำหนด'],
    ['SCORE', 'ครูอธิบายความเสี่ยงสามอันดับแรกของโรงเรียนได้', 'สุ่มถามครูสองถึงสามคน ไม่ต้องบันทึกชื่อ'],
  ]),
  section('step2', 'ขั้นที่ 2 จัดทำแผนความปลอดภัย', [
    ['CHOICE', 'มีแผนความปลอดภัยและแผนเผชิญเหตุฉบับปัจจุบัน'],
    ['CHOICE', 'แผนผังและเบอร์ฉุกเฉินติดไว้ในที่เห็นง่าย', 'เดินดูอย่างน้อยสองจุด'],
    ['CHOICE', 'เบอร์โทรผู้ประสานงานตรวจแล้วภายใน 180 วัน', 'ลองโทรหนึ่งเบอร์'],
  ]),
  section('step3', 'ขั้นที่ 3 ให้ความรู้และปฏิบัติ', [
    ['COUNT', 'จำนวนครั้งที่ซ้อมแผนเผชิญเหตุในภาคเรียนนี้'],
    ['CHOICE', 'แก้ไขข้อบกพร่องจากการซ้อมครั้งก่อนแล้ว'],
    ['SCORE', 'นักเรียนบอกได้ว่าเมื่อเกิดเหตุต้องทำอย่างไร', 'สุ่มถามนักเรียนเป็นกลุ่ม ไม่บันทึกชื่อ'],
  ]),
  section('step4', 'ขั้นที่ 4 สร้างเครือข่าย', [
    ['CHOICE', 'รู้ว่าจะส่งต่อนักเรียนไปที่ใด และติดต่อใคร'],
    ['COUNT', 'จำนวนกิจกรรมหรือการประชุมร่วมกับภาคีในภาคเรียนนี้'],
  ]),
  section('step5', 'ขั้นที่ 5 กำกับ ติดตาม', [
    ['CHOICE', 'ข้อค้นพบจากการนิเทศครั้งก่อนแก้ไขแล้ว', 'ถ้าเป็นการนิเทศครั้งแรกให้ตอบว่า ใช่'],
    ['CHOICE', 'ผู้บริหารติดตามงานความปลอดภัยในที่ประชุมทุกเดือน'],
  ]),
  section('step6', 'ขั้นที่ 6 ประเมินผล สรุป', [
    ['CHOICE', 'นำผลการดูแลรายกรณีมาวิเคราะห์และปรับปรุงงาน'],
    ['TEXT', 'สิ่งที่โรงเรียนทำได้ดี ควรเผยแพร่'],
    ['TEXT', 'สิ่งที่โรงเรียนต้องการให้เขตช่วย'],
  ]),
];

/** The walk round a school by the areas of the risk checklist: what is a risk there is asked here as what is in order. */
const SAFETY_WALK: readonly MonitoringSection[] = RISK_AREAS.map(({ code, th }) => ({
  title: th,
  items: [
    ...RISK_CHECKLIST.filter(({ area }) => area === code).map((risk, index): MonitoringItem => ({
      id: `${code.toLowerCase()}-${index + 1}`,
      kind: 'CHOICE',
      text: `จัดการความเสี่ยงนี้แล้ว: ${risk.th}`,
      help: null,
      required: true,
    })),
  ],
}));

export const DEFAULT_MONITORING_TOOLS: readonly DefaultMonitoringTool[] = [
  {
    code: 'SIX_STEPS',
    th: 'แบบนิเทศติดตามระบบดูแลความปลอดภัย 6 ขั้น',
    en: 'Monitoring of the six steps',
    sections: SIX_STEPS,
  },
  {
    code: 'SAFETY_WALK',
    th: 'แบบเดินสำรวจความปลอดภัยรอบโรงเรียน',
    en: 'Safety walk round the school',
    sections: SAFETY_WALK,
  },
];

export type DefaultMonitoringToolCode = DefaultMonitoringTool['code'];
