import { formatThaiDate, HOTLINES, toIsoDate } from '#contracts';
import type { TypesetData } from '#platform/typeset';
import { frame, type Head } from '../report-heads.js';
import { NOTHING } from '../report-parts.js';

/** An approved emergency plan as its paper needs it. */
export interface EmergencyPlanPaper {
  schoolTh: string;
  scenarioTh: string;
  edition: number;
  approvedOn: string | null;
  trigger: string;
  /** Role of the command with the person and who stands in. */
  command: readonly { roleTh: string; name: string; standIn: string | null }[];
  before: readonly string[];
  during: readonly string[];
  after: readonly string[];
  assemblyPoints: readonly string[];
  routes: readonly string[];
  contacts: readonly { name: string; roleTh: string; phone: string; checkedOn: string | null }[];
  /** Where the list of those who need help lies; their names never hang on a wall. */
  needHelp: string | null;
  handOver: string | null;
}

/** Hotlines that a wall shows; the rest stand among the contacts. */
const ON_THE_WALL = 4;
const NEVER_CHECKED = 'ยังไม่ได้ตรวจ';

const day = (iso: string): string => formatThaiDate(toIsoDate(iso));

/** The plan in Arabic digits: telephone numbers are dialled from it. */
export function emergencyPlanPaper(plan: EmergencyPlanPaper, head: Head): TypesetData {
  const approved = plan.approvedOn === null ? 'ยังไม่เห็นชอบ' : `เห็นชอบ ${day(plan.approvedOn)}`;
  return {
    ...frame(head, `แผนเผชิญเหตุ: ${plan.scenarioTh}`, { thaiDigits: false }),
    under: [plan.schoolTh, `ฉบับที่ ${plan.edition} · ${approved}`],
    hotlines: HOTLINES.slice(0, ON_THE_WALL).map(({ code, th }) => ({ phone: code, name: th })),
    trigger: plan.trigger,
    command: plan.command.map(({ roleTh, name, standIn }) => [
      roleTh,
      standIn === null ? name : `${name} (แทน: ${standIn})`,
    ]),
    phases: [
      { title: 'ก่อนเกิดเหตุ', steps: plan.before },
      { title: 'ขณะเกิดเหตุ', steps: plan.during },
      { title: 'หลังเกิดเหตุ', steps: plan.after },
    ],
    places: [
      ['จุดรวมพล', plan.assemblyPoints.join('\n') || NOTHING],
      ['เส้นทาง', plan.routes.join('\n') || NOTHING],
    ],
    contacts: plan.contacts.map(({ name, roleTh, phone, checkedOn }) => ({
      ...{ name, phone, role: roleTh },
      checkedOn: checkedOn === null ? NEVER_CHECKED : day(checkedOn),
    })),
    handover: [
      ['ผู้ที่ต้องช่วยเหลือ', plan.needHelp ?? NOTHING],
      ['ส่งมอบผู้ปกครอง', plan.handOver ?? NOTHING],
    ],
  };
}
