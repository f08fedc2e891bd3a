import { lookupOf, type VocabularyEntry } from './entry.js';

/** Posts that a person may hold. Proposal; what each may see is the access table's business. */
export const ROLES = [
  { code: 'TEACHER', th: 'ครู/ครูประจำชั้น', en: 'Teacher, homeroom teacher', basis: 'proposal' },
  {
    code: 'SCHOOL_CARE',
    th: 'ครูแนะแนว/ครูฝ่ายกิจการนักเรียน',
    en: 'Guidance or student-affairs teacher',
    basis: 'proposal',
  },
  {
    code: 'SCHOOL_SAFETY',
    th: 'ผู้รับผิดชอบงานความปลอดภัยสถานศึกษา',
    en: 'School safety officer',
    basis: 'proposal',
  },
  { code: 'SCHOOL_DIRECTOR', th: 'ผู้อำนวยการสถานศึกษา', en: 'School director', basis: 'proposal' },
  { code: 'NETWORK_CHAIR', th: 'ประธานเครือข่าย', en: 'School-network chair', basis: 'proposal' },
  {
    code: 'DISTRICT_SAFETY',
    th: 'เจ้าหน้าที่ศูนย์ความปลอดภัยเขต',
    en: 'District safety-centre officer',
    basis: 'proposal',
  },
  {
    code: 'DISTRICT_PSYCH',
    th: 'นักจิตวิทยาโรงเรียนประจำเขตพื้นที่',
    en: 'District school psychologist',
    basis: 'proposal',
  },
  { code: 'DISTRICT_SUPERVISOR', th: 'ศึกษานิเทศก์', en: 'Supervisor', basis: 'proposal' },
  {
    code: 'DISTRICT_EXEC',
    th: 'ผู้อำนวยการ/รองผู้อำนวยการเขตพื้นที่',
    en: 'Area director or deputy',
    basis: 'proposal',
  },
  { code: 'DISTRICT_ADMIN', th: 'ผู้ดูแลระบบ', en: 'System administrator', basis: 'proposal' },
  { code: 'PARTNER_OFFICER', th: 'เจ้าหน้าที่ภาคีเครือข่าย', en: 'Partner officer', basis: 'proposal' },
  { code: 'PARTNER_MANAGER', th: 'ผู้ประสานงานภาคีเครือข่าย', en: 'Partner coordinator', basis: 'proposal' },
  { code: 'AUDITOR_DPO', th: 'เจ้าหน้าที่คุ้มครองข้อมูล (DPO)', en: 'Data protection officer', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type RoleCode = (typeof ROLES)[number]['code'];
export const { has: isRoleCode, get: roleByCode } = lookupOf<
  RoleCode,
  VocabularyEntry & { readonly code: RoleCode }
>(ROLES);
