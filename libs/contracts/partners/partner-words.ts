import { lookupOf, type VocabularyEntry } from '../vocabularies/entry.js';

/** Kinds of agencies that a district works with. Those of its own MOU list are official, the rest proposals. */
export const PARTNER_TYPES = [
  {
    code: 'DISTRICT_OFFICE',
    th: 'ที่ว่าการอำเภอ (นายอำเภอ)',
    en: 'District office (district chief)',
    basis: 'official',
  },
  { code: 'MONASTIC', th: 'ฝ่ายสงฆ์', en: 'Buddhist clergy', basis: 'official' },
  { code: 'POLICE', th: 'สถานีตำรวจภูธร', en: 'Police station', basis: 'official' },
  { code: 'PUBLIC_HEALTH', th: 'สาธารณสุข (สสอ./รพ.สต.)', en: 'Public health office', basis: 'official' },
  {
    code: 'LOCAL_ADMIN_PROMOTION',
    th: 'ส่งเสริมการปกครองท้องถิ่น',
    en: 'Local administration promotion office',
    basis: 'official',
  },
  { code: 'HOSPITAL', th: 'โรงพยาบาล', en: 'Hospital', basis: 'official' },
  {
    code: 'MENTAL_HEALTH_CENTER',
    th: 'ศูนย์สุขภาพจิต (กรมสุขภาพจิต)',
    en: 'Mental Health Centre',
    basis: 'official',
  },
  { code: 'LOCAL_GOV', th: 'องค์กรปกครองส่วนท้องถิ่น (อบต./เทศบาล)', en: 'Local government', basis: 'proposal' },
  {
    code: 'SOCIAL_DEV',
    th: 'สนง.พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด (พมจ.)',
    en: 'Provincial social development office',
    basis: 'proposal',
  },
  { code: 'CHILD_SHELTER', th: 'บ้านพักเด็กและครอบครัว', en: 'Children and family shelter', basis: 'proposal' },
  {
    code: 'JUVENILE',
    th: 'สถานพินิจฯ/ศาลเยาวชนและครอบครัว',
    en: 'Juvenile observation centre or court',
    basis: 'proposal',
  },
  { code: 'NARCOTICS', th: 'ป.ป.ส./ศอ.ปส.', en: 'Narcotics control', basis: 'proposal' },
  { code: 'DISASTER', th: 'ปภ. จังหวัด', en: 'Disaster prevention office', basis: 'proposal' },
  {
    code: 'NFE',
    th: 'สกร. (การเรียนรู้นอกระบบ)',
    en: 'Department of Learning Encouragement',
    basis: 'proposal',
  },
  { code: 'VOCATIONAL', th: 'สถานศึกษาอาชีวศึกษา', en: 'Vocational college', basis: 'proposal' },
  { code: 'SPECIAL_EDU', th: 'ศูนย์การศึกษาพิเศษ', en: 'Special education centre', basis: 'proposal' },
  {
    code: 'EEF',
    th: 'กองทุนเพื่อความเสมอภาคทางการศึกษา (กสศ.)',
    en: 'Equitable Education Fund',
    basis: 'proposal',
  },
  { code: 'CONDUCT_OFFICERS', th: 'พสน.', en: 'Student conduct officers', basis: 'official' },
  { code: 'CIVIL_REGISTRY', th: 'สำนักทะเบียน', en: 'Civil registry', basis: 'proposal' },
  {
    code: 'UTILITY_ROAD',
    th: 'การไฟฟ้า/แขวงทางหลวง',
    en: 'Electricity or highways office',
    basis: 'proposal',
  },
  { code: 'NGO', th: 'มูลนิธิ/องค์กรเอกชน', en: 'Foundation or NGO', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type PartnerTypeCode = (typeof PARTNER_TYPES)[number]['code'];
export const { has: isPartnerTypeCode, get: partnerTypeByCode } = lookupOf<
  PartnerTypeCode,
  VocabularyEntry & { readonly code: PartnerTypeCode }
>(PARTNER_TYPES);

/** Help that an agency gives. Proposal. */
export const SERVICE_TYPES = [
  { code: 'COUNSEL', th: 'ให้คำปรึกษา', en: 'Counselling', basis: 'proposal' },
  { code: 'ASSESS', th: 'ประเมิน/วินิจฉัย', en: 'Assessment', basis: 'proposal' },
  { code: 'TREAT', th: 'รักษา/บำบัด', en: 'Treatment', basis: 'proposal' },
  { code: 'HOME_VISIT', th: 'ลงเยี่ยมบ้าน', en: 'Home visit', basis: 'proposal' },
  { code: 'SHELTER', th: 'ที่พักพิง/คุ้มครองสวัสดิภาพ', en: 'Shelter, protection', basis: 'proposal' },
  { code: 'INVESTIGATE', th: 'สืบข้อเท็จจริง/ดำเนินคดี', en: 'Investigation or prosecution', basis: 'proposal' },
  { code: 'MONEY', th: 'เงินช่วยเหลือ/ทุน', en: 'Money or scholarship', basis: 'proposal' },
  { code: 'MATERIAL', th: 'สิ่งของ/อุปกรณ์', en: 'Goods', basis: 'proposal' },
  { code: 'EDU_ROUTE', th: 'จัดเส้นทางการศึกษา', en: 'Education route', basis: 'proposal' },
  { code: 'TRAIN', th: 'อบรม/ให้ความรู้', en: 'Training', basis: 'proposal' },
  { code: 'REPAIR', th: 'ซ่อม/ปรับปรุงสถานที่', en: 'Repair of site', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ServiceTypeCode = (typeof SERVICE_TYPES)[number]['code'];
export const { has: isServiceTypeCode, get: serviceTypeByCode } = lookupOf<
  ServiceTypeCode,
  VocabularyEntry & { readonly code: ServiceTypeCode }
>(SERVICE_TYPES);

/** How an agreement stands: draft, in force and terminated are kept, the rest follows from its dates. Proposal. */
export const MOU_STATUSES = [
  { code: 'DRAFT', th: 'ร่าง', en: 'Draft', basis: 'proposal' },
  { code: 'ACTIVE', th: 'มีผลบังคับ', en: 'In force', basis: 'proposal' },
  { code: 'EXPIRING', th: 'ใกล้หมดอายุ', en: 'Expiring', basis: 'proposal' },
  { code: 'EXPIRED', th: 'หมดอายุ', en: 'Expired', basis: 'proposal' },
  { code: 'TERMINATED', th: 'ยกเลิก', en: 'Terminated', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type MouStatusCode = (typeof MOU_STATUSES)[number]['code'];
export const { has: isMouStatusCode, get: mouStatusByCode } = lookupOf<
  MouStatusCode,
  VocabularyEntry & { readonly code: MouStatusCode }
>(MOU_STATUSES);
