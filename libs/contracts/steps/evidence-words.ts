import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';
import type { EvidenceRecordKind } from './evidence.js';

/** What a record behind a figure is called, and the page that shows it; `:id` stands for the record, `:at` for the one whose page shows it; null while it has none. Proposal. */
export interface EvidenceKindEntry extends VocabularyEntry {
  readonly code: EvidenceRecordKind;
  readonly path: string | null;
}

export const EVIDENCE_KIND_LABELS = [
  { code: 'roster-import', th: 'การนำเข้ารายชื่อ', en: 'Roster import', path: '/imports/:id' },
  { code: 'risk-assessment', th: 'แบบประเมินความเสี่ยง', en: 'Risk assessment', path: '/risks/:id' },
  { code: 'risk', th: 'ความเสี่ยง', en: 'Risk', path: '/risks' },
  { code: 'safety-plan', th: 'แผนความปลอดภัย', en: 'Safety plan', path: '/plans/:id' },
  { code: 'emergency-plan', th: 'แผนเผชิญเหตุ', en: 'Emergency plan', path: '/plans/:id' },
  { code: 'manual', th: 'คู่มือความปลอดภัย', en: 'Safety manual', path: '/plans' },
  { code: 'safety-centre', th: 'ศูนย์ความปลอดภัยสถานศึกษา', en: 'School safety centre', path: '/plans' },
  { code: 'committee', th: 'คณะกรรมการความปลอดภัย', en: 'Safety committee', path: '/plans' },
  {
    code: 'msc-registration',
    th: 'การลงทะเบียน MOE Safety Center',
    en: 'MOE Safety Center registration',
    path: '/plans',
  },
  { code: 'activity', th: 'กิจกรรม', en: 'Activity', path: '/activities/:id' },
  { code: 'drill', th: 'การซ้อมแผน', en: 'Drill', path: '/activities/:id' },
  { code: 'mou', th: 'บันทึกข้อตกลง (MOU)', en: 'MOU', path: '/mous/:id' },
  { code: 'joint-activity', th: 'กิจกรรมร่วมกับภาคี', en: 'Joint activity', path: '/activities/:id' },
  { code: 'referral', th: 'การส่งต่อ', en: 'Referral', path: '/referrals/:id' },
  { code: 'visit', th: 'การนิเทศติดตาม', en: 'Monitoring visit', path: '/monitoring/visits/:id' },
  { code: 'finding', th: 'ข้อค้นพบจากการนิเทศ', en: 'Finding of a visit', path: '/monitoring/visits/:at' },
  { code: 'drill-finding', th: 'ข้อค้นพบจากการซ้อม', en: 'Finding of a drill', path: '/activities/:at' },
  { code: 'case-study', th: 'รายงานการศึกษารายกรณี', en: 'Case-study report', path: '/case-studies/:id' },
  { code: 'yearly-summary', th: 'สรุปผลประจำปี', en: 'Yearly summary', path: '/yearly-summaries/:id' },
  { code: 'seal', th: 'การรับรองตัวเลขประจำปี', en: 'Sealed figures', path: '/statistics' },
].map((entry) => ({ ...entry, basis: 'proposal' })) as readonly EvidenceKindEntry[];
export const { has: isEvidenceKind, get: evidenceKindByCode } = lookupOf<
  EvidenceRecordKind,
  EvidenceKindEntry
>(EVIDENCE_KIND_LABELS);

/** Where a record opens in the web application: ids and nothing else; null where it has no page, or its place is not known. */
export function evidencePath(
  kind: EvidenceRecordKind,
  { id, at }: { id: string; at?: string | null },
): string | null {
  const { path } = evidenceKindByCode(kind);
  if (path === null || (path.includes(':at') && !at)) return null;
  return path.replace(':id', id).replace(':at', at ?? '');
}

/** Records about single pupils: their ids are for those who work with them. */
export const PUPIL_RECORD_KINDS: readonly EvidenceRecordKind[] = ['referral', 'case-study'];
