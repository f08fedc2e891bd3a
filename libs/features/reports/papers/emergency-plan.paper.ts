import { formatThaiDate, HOTLINES, isContactFresh, isoDateOf, toIsoDate, type IsoDate } from '#contracts';
import type { TypesetData } from '#platform/typeset';
import { frame, type Head } from '../report-heads.js';
import { NOTHING } from '../report-parts.js';

/** An emergency plan as its paper needs it. */
export interface EmergencyPlanPaper {
  schoolTh: string;
  scenarioTh: string;
  academicYear: number;
  edition: number;
  approvedOn: string | null;
  /** Why nobody is to act by this version; null for the one in force. */
  notInForceTh: string | null;
  trigger: string;
  /** Role of the command with the person and who stands in. */
  command: readonly { roleTh: string; name: string; standIn: string | null }[];
  before: readonly string[];
  during: readonly string[];
  after: readonly string[];
  assemblyPoints: readonly string[];
  routes: readonly string[];
  equipment: readonly string[];
  contacts: readonly { name: string; roleTh: string; phone: string; checkedOn: string | null }[];
  /** How many need help, and who helps; their names never hang on a wall. */
  needHelp: string | null;
  handOver: string | null;
  /** Pictures of the site, by the names under which they lie beside the template. */
  maps: readonly { picture: string; name: string }[];
  /** Site maps that are no pictures: they are named, and printed from the system. */
  otherMaps: readonly string[];
}

/** Hotlines that a wall shows; the rest stand among the contacts. */
const ON_THE_WALL = 4;
const NEVER_CHECKED = 'ยังไม่ได้ตรวจ';

const day = (iso: string): string => formatThaiDate(toIsoDate(iso));

/** The plan in Arabic digits: telephone numbers are dialled from it. */
export function emergencyPlanPaper(plan: EmergencyPlanPaper, head: Head): TypesetData {
  const today = isoDateOf(head.now);
  const approved = plan.approvedOn === null ? 'ยังไม่เห็นชอบ' : `เห็นชอบ ${day(plan.approvedOn)}`;
  return {
    ...frame(head, `แผนเผชิญเหตุ: ${plan.scenarioTh}`, { thaiDigits: false }),
    // It hangs on a wall of the school, and is not for the office alone.
    mark: plan.schoolTh,
    under: [plan.schoolTh, `ปีการศึกษา ${plan.academicYear} · ฉบับที่ ${plan.edition} · ${approved}`],
    notInForce: plan.notInForceTh ?? '',
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
      ['จุดรวมพล', linesOf(plan.assemblyPoints)],
      ['เส้นทาง', linesOf(plan.routes)],
      ['อุปกรณ์', linesOf(plan.equipment)],
    ],
    contacts: plan.contacts.map(({ name, roleTh, phone, checkedOn }) => ({
      ...{ name, phone, role: roleTh },
      checkedOn: checkedOn === null ? NEVER_CHECKED : checked(toIsoDate(checkedOn), today),
    })),
    handover: [
      ['ผู้ที่ต้องช่วยเหลือ', plan.needHelp ?? NOTHING],
      ['ส่งมอบผู้ปกครอง', plan.handOver ?? NOTHING],
    ],
    maps: plan.maps,
    otherMaps: plan.otherMaps,
  };
}

const linesOf = (texts: readonly string[]): string => texts.join('\n') || NOTHING;

/** Numbers change: one that nobody has called for long says so. */
const checked = (checkedOn: IsoDate, today: IsoDate): string =>
  isContactFresh(checkedOn, today) ? day(checkedOn) : `${day(checkedOn)}\nควรตรวจใหม่`;
