import {
  detailTagByCode,
  formatThaiDate,
  formatThaiDateTime,
  groupOfHazard,
  harmLevelByCode,
  hazardByCode,
  HAZARD_GROUPS,
  incidentKindByCode,
  incidentPersonRoleByCode,
  incidentStatusByCode,
  locationTypeByCode,
  personKindByCode,
  toIsoDate,
  urgencyByCode,
  type DetailTagCode,
  type HarmLevelCode,
  type HazardCode,
  type IncidentKindCode,
  type IncidentPersonRoleCode,
  type IncidentStatusCode,
  type LocationTypeCode,
  type PersonKindCode,
  type UrgencyCode,
} from '#contracts';
import type {
  IncidentPersonView,
  IncidentView,
  MscSheet,
  SheetRow,
  SheetSection,
} from './incident-view.dto.js';

const WHOM_TH: Record<string, string> = {
  PARENT: 'ผู้ปกครอง',
  DIRECTOR: 'ผู้อำนวยการ',
  POLICE: 'ตำรวจ',
  HOSPITAL: 'โรงพยาบาล',
  OTHER: 'อื่น ๆ',
};
const NOTHING = '–';

const row = (labelTh: string, value: string | null): SheetRow => ({ labelTh, value: value ?? NOTHING });

/**
 * The sheet that an officer holds beside the MOE Safety Center's form. The order follows the record proposed in
 * domain.md 2; the Center's own screen could not be read, so the sheet does not call itself official.
 */
export function mscSheetOf(view: IncidentView): MscSheet {
  return {
    reference: view.reference,
    sections: [what(view), whenAndWhere(view), story(view), persons(view), damage(view), closing(view)],
  };
}

function what(view: IncidentView): SheetSection {
  const code = view.mainCode as HazardCode;
  const group = HAZARD_GROUPS.find((entry) => entry.code === groupOfHazard(code));
  const tags = view.tags.map((tag) => detailTagByCode(tag as DetailTagCode).th).join(', ');
  return {
    titleTh: 'เรื่อง',
    rows: [
      row('เลขอ้างอิงในระบบ', view.reference),
      row('ประเภท', incidentKindByCode(view.kind as IncidentKindCode).th),
      row('กลุ่มภัย', group?.th ?? null),
      row('ชนิดภัย', hazardByCode(code).th),
      row('รายละเอียดเพิ่มเติม', tags || null),
      row('ความเร่งด่วน', urgencyByCode(view.urgency as UrgencyCode).th),
      row('โรงเรียน', view.schools.map(({ nameTh }) => nameTh).join(', ') || null),
    ],
  };
}

function whenAndWhere(view: IncidentView): SheetSection {
  const day = formatThaiDate(toIsoDate(view.happenedOn), 'long');
  return {
    titleTh: 'วัน เวลา สถานที่',
    rows: [
      row('วันเกิดเหตุ', `${day}${view.happenedAbout ? ' (โดยประมาณ)' : ''}`),
      row('เวลา', view.happenedTime && `${view.happenedTime} น.`),
      row('ทราบเหตุเมื่อ', view.knownAt && formatThaiDateTime(view.knownAt)),
      row('บันทึกในระบบเมื่อ', formatThaiDateTime(view.recordedAt)),
      row(
        'สถานที่',
        [locationTypeByCode(view.locationType as LocationTypeCode).th, view.locationDetail]
          .filter(Boolean)
          .join(' · '),
      ),
    ],
  };
}

function story(view: IncidentView): SheetSection {
  const told = view.told
    .map(({ whom, at }) => `${WHOM_TH[whom] ?? whom} ${formatThaiDateTime(at)}`)
    .join(', ');
  return {
    titleTh: 'ข้อเท็จจริง',
    rows: [
      row('เหตุการณ์', view.facts),
      row('การดำเนินการเบื้องต้น', view.immediateAction),
      row('แจ้งแล้ว', told || null),
    ],
  };
}

function persons({ persons: all }: IncidentView): SheetSection {
  return { titleTh: 'ผู้เกี่ยวข้อง', rows: all.length > 0 ? all.map(personRow) : [row('ผู้เกี่ยวข้อง', 'ไม่มีรายบุคคล')] };
}

function personRow(person: IncidentPersonView): SheetRow {
  const harm = person.harmLevel ? harmLevelByCode(person.harmLevel as HarmLevelCode).th : null;
  const name = person.displayName ?? 'นักเรียนโรงเรียนอื่น';
  const label = `${incidentPersonRoleByCode(person.role as IncidentPersonRoleCode).th} (${personKindByCode(person.kind as PersonKindCode).th})`;
  return row(label, [name, person.schoolNameTh, harm].filter(Boolean).join(' · '));
}

function damage(view: IncidentView): SheetSection {
  return {
    titleTh: 'ความเสียหาย',
    rows: [
      row('ทรัพย์สิน (บาท)', view.damageBaht === null ? null : view.damageBaht.toLocaleString('th-TH')),
      row('หยุดเรียน (วัน)', view.lessonsStoppedDays === null ? null : String(view.lessonsStoppedDays)),
    ],
  };
}

function closing(view: IncidentView): SheetSection {
  return {
    titleTh: 'ผลการดำเนินงาน',
    rows: [
      row('สถานะ', incidentStatusByCode(view.status as IncidentStatusCode).th),
      row('ผล', view.resolution?.result ?? null),
      row('การช่วยเหลือเยียวยา', view.resolution?.remedy ?? null),
      row('บทเรียน', view.resolution?.lesson ?? null),
      row(
        'เลข MOE Safety Center',
        view.msc && `${view.msc.number} (${formatThaiDate(toIsoDate(view.msc.reportedOn))})`,
      ),
    ],
  };
}
