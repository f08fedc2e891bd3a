import { lookupOf, type VocabularyEntry } from './entry.js';

/** Whose the home is. */
export const HOUSING = [
  { code: 'OWN', th: 'บ้านของตนเอง', en: 'Own', basis: 'community' },
  { code: 'RENT', th: 'บ้านเช่า', en: 'Rented', basis: 'community' },
  { code: 'WITH_OTHERS', th: 'อาศัยอยู่กับผู้อื่น', en: 'Living with others', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type HousingCode = (typeof HOUSING)[number]['code'];
export const { has: isHousingCode, get: housingByCode } = lookupOf<
  HousingCode,
  VocabularyEntry & { readonly code: HousingCode }
>(HOUSING);

/** With whom the child has a relation. */
export const FAMILY_MEMBERS = [
  { code: 'FATHER', th: 'บิดา', en: 'Father', basis: 'community' },
  { code: 'MOTHER', th: 'มารดา', en: 'Mother', basis: 'community' },
  { code: 'BROTHER', th: 'พี่ชาย/น้องชาย', en: 'Brother', basis: 'community' },
  { code: 'SISTER', th: 'พี่สาว/น้องสาว', en: 'Sister', basis: 'community' },
  { code: 'GRANDPARENT', th: 'ปู่/ย่า/ตา/ยาย', en: 'Grandparent', basis: 'community' },
  { code: 'RELATIVE', th: 'ญาติ', en: 'Relative', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type FamilyMemberCode = (typeof FAMILY_MEMBERS)[number]['code'];
export const { has: isFamilyMemberCode, get: familyMemberByCode } = lookupOf<
  FamilyMemberCode,
  VocabularyEntry & { readonly code: FamilyMemberCode }
>(FAMILY_MEMBERS);

/** How close it is. */
export const RELATION_VALUES = [
  { code: 'CLOSE', th: 'สนิทสนม', en: 'Close', basis: 'community' },
  { code: 'NEUTRAL', th: 'เฉย ๆ', en: 'Neutral', basis: 'community' },
  { code: 'DISTANT', th: 'ห่างเหิน', en: 'Distant', basis: 'community' },
  { code: 'CONFLICT', th: 'ขัดแย้ง', en: 'In conflict', basis: 'community' },
  { code: 'NONE', th: 'ไม่มี', en: 'None', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type RelationValueCode = (typeof RELATION_VALUES)[number]['code'];
export const { has: isRelationValueCode, get: relationValueByCode } = lookupOf<
  RelationValueCode,
  VocabularyEntry & { readonly code: RelationValueCode }
>(RELATION_VALUES);

/** Help that the family wishes for. */
export const HELP_WANTED = [
  { code: 'STUDY', th: 'ด้านการเรียน', en: 'Study', basis: 'community' },
  { code: 'BEHAVIOUR', th: 'ด้านพฤติกรรม', en: 'Behaviour', basis: 'community' },
  { code: 'ECONOMY', th: 'ด้านเศรษฐกิจ', en: 'Economic', basis: 'community' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'community' },
] as const satisfies readonly VocabularyEntry[];
export type HelpWantedCode = (typeof HELP_WANTED)[number]['code'];
export const { has: isHelpWantedCode, get: helpWantedByCode } = lookupOf<
  HelpWantedCode,
  VocabularyEntry & { readonly code: HelpWantedCode }
>(HELP_WANTED);

/** How the child comes to school. */
export const TRAVEL_MODES = [
  { code: 'WALK', th: 'เดินเท้า', en: 'On foot', basis: 'proposal' },
  { code: 'BICYCLE', th: 'จักรยาน', en: 'Bicycle', basis: 'proposal' },
  { code: 'MOTORBIKE', th: 'จักรยานยนต์', en: 'Motorcycle', basis: 'proposal' },
  { code: 'CAR', th: 'รถยนต์ส่วนตัว', en: 'Car', basis: 'proposal' },
  { code: 'SCHOOL_BUS', th: 'รถรับส่งนักเรียน', en: 'School van', basis: 'proposal' },
  { code: 'PUBLIC', th: 'รถโดยสารประจำทาง', en: 'Public transport', basis: 'proposal' },
  { code: 'BOAT', th: 'เรือ', en: 'Boat', basis: 'proposal' },
  { code: 'OTHER', th: 'อื่น ๆ', en: 'Other', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type TravelModeCode = (typeof TRAVEL_MODES)[number]['code'];
export const { has: isTravelModeCode, get: travelModeByCode } = lookupOf<
  TravelModeCode,
  VocabularyEntry & { readonly code: TravelModeCode }
>(TRAVEL_MODES);

/** How a visit ended. */
export const VISIT_OUTCOMES = [
  { code: 'MET', th: 'พบผู้ปกครอง/นักเรียน', en: 'Met', basis: 'proposal' },
  { code: 'STUDENT_NOT_FOUND', th: 'ไม่พบนักเรียน', en: 'Pupil not found', basis: 'proposal' },
  { code: 'ADDRESS_CHANGED', th: 'ย้ายที่อยู่', en: 'Moved', basis: 'proposal' },
  { code: 'REFUSED', th: 'ไม่ประสงค์ให้เยี่ยม', en: 'Refused', basis: 'proposal' },
  { code: 'UNSAFE', th: 'ไม่ปลอดภัย/เลื่อน', en: 'Unsafe, postponed', basis: 'proposal' },
  { code: 'ONLINE', th: 'เยี่ยมออนไลน์', en: 'Visited online', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type VisitOutcomeCode = (typeof VISIT_OUTCOMES)[number]['code'];
export const { has: isVisitOutcomeCode, get: visitOutcomeByCode } = lookupOf<
  VisitOutcomeCode,
  VocabularyEntry & { readonly code: VisitOutcomeCode }
>(VISIT_OUTCOMES);

/** State of the home. Our own. */
export const HOUSE_STATES = [
  { code: 'GOOD', th: 'มั่นคง', en: 'Sound', basis: 'proposal' },
  { code: 'WORN', th: 'ทรุดโทรม', en: 'Worn', basis: 'proposal' },
  { code: 'UNSAFE', th: 'ไม่ปลอดภัย', en: 'Unsafe', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type HouseStateCode = (typeof HOUSE_STATES)[number]['code'];
export const { has: isHouseStateCode, get: houseStateByCode } = lookupOf<
  HouseStateCode,
  VocabularyEntry & { readonly code: HouseStateCode }
>(HOUSE_STATES);

/** Who minds the child after school. Our own. */
export const CARERS = [
  { code: 'PARENT', th: 'พ่อแม่', en: 'Parents', basis: 'proposal' },
  { code: 'GRANDPARENT', th: 'ปู่ย่าตายาย', en: 'Grandparents', basis: 'proposal' },
  { code: 'RELATIVE', th: 'ญาติ', en: 'Relative', basis: 'proposal' },
  { code: 'SIBLING', th: 'พี่น้อง', en: 'Siblings', basis: 'proposal' },
  { code: 'NEIGHBOUR', th: 'เพื่อนบ้าน', en: 'Neighbour', basis: 'proposal' },
  { code: 'NOBODY', th: 'อยู่ตามลำพัง', en: 'Nobody', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type CarerCode = (typeof CARERS)[number]['code'];
export const { has: isCarerCode, get: carerByCode } = lookupOf<
  CarerCode,
  VocabularyEntry & { readonly code: CarerCode }
>(CARERS);

/** Burdens of the household. Our own. */
export const HOUSEHOLD_BURDENS = [
  { code: 'DISABLED', th: 'ผู้พิการ', en: 'Disabled member', basis: 'proposal' },
  { code: 'ELDERLY', th: 'ผู้สูงอายุเกิน 60 ปี', en: 'Member above 60', basis: 'proposal' },
  { code: 'UNEMPLOYED', th: 'คนว่างงาน', en: 'Unemployed adult', basis: 'proposal' },
  { code: 'CHRONIC', th: 'ผู้ป่วยเรื้อรัง', en: 'Chronic illness', basis: 'proposal' },
  { code: 'SINGLE_PARENT', th: 'พ่อหรือแม่เลี้ยงเดี่ยว', en: 'Single parent', basis: 'proposal' },
  { code: 'DEBT', th: 'หนี้สิน', en: 'Debt', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type HouseholdBurdenCode = (typeof HOUSEHOLD_BURDENS)[number]['code'];
export const { has: isHouseholdBurdenCode, get: householdBurdenByCode } = lookupOf<
  HouseholdBurdenCode,
  VocabularyEntry & { readonly code: HouseholdBurdenCode }
>(HOUSEHOLD_BURDENS);

/** What the visit noticed. Our own. */
export const VISIT_WORRIES = [
  { code: 'HEALTH', th: 'สุขภาพ', en: 'Health', basis: 'proposal' },
  { code: 'SAFETY', th: 'สวัสดิภาพและความปลอดภัย', en: 'Welfare and safety', basis: 'proposal' },
  { code: 'SUBSTANCE', th: 'สารเสพติด', en: 'Substances', basis: 'proposal' },
  { code: 'VIOLENCE', th: 'ความรุนแรง', en: 'Violence', basis: 'proposal' },
  { code: 'SEXUAL', th: 'พฤติกรรมทางเพศ', en: 'Sexual behaviour', basis: 'proposal' },
  { code: 'GAMING', th: 'ติดเกม', en: 'Gaming', basis: 'proposal' },
  { code: 'INTERNET', th: 'การใช้อินเทอร์เน็ต', en: 'Internet use', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type VisitWorryCode = (typeof VISIT_WORRIES)[number]['code'];
export const { has: isVisitWorryCode, get: visitWorryByCode } = lookupOf<
  VisitWorryCode,
  VocabularyEntry & { readonly code: VisitWorryCode }
>(VISIT_WORRIES);

/** How the parents live. Proposal. */
export const PARENTS_STATUS = [
  { code: 'TOGETHER', th: 'อยู่ด้วยกัน', en: 'Together', basis: 'proposal' },
  { code: 'SEPARATED', th: 'แยกกันอยู่', en: 'Separated', basis: 'proposal' },
  { code: 'DIVORCED', th: 'หย่าร้าง', en: 'Divorced', basis: 'proposal' },
  { code: 'FATHER_DEAD', th: 'บิดาเสียชีวิต', en: 'Father dead', basis: 'proposal' },
  { code: 'MOTHER_DEAD', th: 'มารดาเสียชีวิต', en: 'Mother dead', basis: 'proposal' },
  { code: 'BOTH_DEAD', th: 'เสียชีวิตทั้งคู่', en: 'Both dead', basis: 'proposal' },
  { code: 'DETAINED', th: 'ถูกคุมขัง', en: 'Detained', basis: 'proposal' },
  { code: 'UNKNOWN', th: 'ไม่ทราบ', en: 'Unknown', basis: 'proposal' },
] as const satisfies readonly VocabularyEntry[];
export type ParentsStatusCode = (typeof PARENTS_STATUS)[number]['code'];
export const { has: isParentsStatusCode, get: parentsStatusByCode } = lookupOf<
  ParentsStatusCode,
  VocabularyEntry & { readonly code: ParentsStatusCode }
>(PARENTS_STATUS);
