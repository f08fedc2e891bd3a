/**
 * The columns of the DMC export that are read, and nothing else: what is not in this table leaves memory with the row
 * it came in. Labels after vocabularies.json `dmc_export_columns` (seen in four independent importers, not official).
 *
 * Left out on purpose (PDPA s.22, s.26): blood group, religion, race, nationality, every occupation and income, and
 * the parents' names. Nationality serves no screen of this product, and under a wrong heading it cannot be told from
 * race; the person to call is the guardian.
 */
export const DMC_COLUMNS = {
  schoolCode: { label: 'รหัสโรงเรียน', aliases: ['รหัสสถานศึกษา', 'รหัส smis', 'รหัสโรงเรียน 10 หลัก'] },
  schoolName: { label: 'ชื่อโรงเรียน', aliases: ['โรงเรียน', 'ชื่อสถานศึกษา'] },
  citizenId: {
    label: 'เลขประจำตัวประชาชน',
    aliases: ['เลขประจำตัวนักเรียน(13 หลัก)', 'เลขบัตรประชาชน', 'เลขประชาชน', 'เลขประจำตัวประชาชนนักเรียน'],
  },
  level: { label: 'ชั้น', aliases: ['ระดับชั้น', 'ชั้นเรียน', 'ชั้น/ห้อง', 'ชั้นปี'] },
  room: { label: 'ห้อง', aliases: ['ห้องเรียน', 'ห้องที่'] },
  studentCode: { label: 'รหัสนักเรียน', aliases: ['เลขประจำตัวนักเรียน', 'เลขที่/รหัสนักเรียน', 'รหัสประจำตัวนักเรียน'] },
  sex: { label: 'เพศ', aliases: [] },
  prefix: { label: 'คำนำหน้าชื่อ', aliases: ['คำนำหน้า', 'คำนำหน้านาม', 'คำนำหน้าชื่อนักเรียน'] },
  firstName: { label: 'ชื่อ', aliases: ['ชื่อนักเรียน', 'ชื่อตัว'] },
  lastName: { label: 'นามสกุล', aliases: ['ชื่อสกุล', 'นามสกุลนักเรียน', 'สกุล'] },
  birthDate: { label: 'วันเกิด', aliases: ['วันเดือนปีเกิด', 'วัน/เดือน/ปีเกิด', 'ว/ด/ป เกิด'] },
  weightKg: { label: 'น้ำหนัก', aliases: [] },
  heightCm: { label: 'ส่วนสูง', aliases: [] },
  houseNo: { label: 'บ้านเลขที่', aliases: ['เลขที่บ้าน', 'ที่อยู่'] },
  moo: { label: 'หมู่', aliases: ['หมู่ที่', 'หมู่บ้านที่'] },
  street: { label: 'ถนน/ซอย', aliases: ['ถนน', 'ซอย', 'ซอย/ถนน'] },
  tambon: { label: 'ตำบล', aliases: ['ตำบล/แขวง', 'แขวง'] },
  amphoe: { label: 'อำเภอ', aliases: ['อำเภอ/เขต', 'เขต'] },
  province: { label: 'จังหวัด', aliases: [] },
  guardianFirstName: { label: 'ชื่อผู้ปกครอง', aliases: ['ผู้ปกครอง'] },
  guardianLastName: { label: 'นามสกุลผู้ปกครอง', aliases: ['สกุลผู้ปกครอง'] },
  guardianRelation: {
    label: 'ความเกี่ยวข้องของผู้ปกครองกับนักเรียน',
    aliases: ['ความเกี่ยวข้องของผู้ปกครอง', 'ความสัมพันธ์ของผู้ปกครองกับนักเรียน', 'ความเกี่ยวข้องกับนักเรียน'],
  },
  disadvantage: { label: 'ความด้อยโอกาส', aliases: ['ด้อยโอกาส', 'ประเภทความด้อยโอกาส'] },
  cannotStrikeOff: {
    label: 'ยังไม่สามารถจำหน่ายได้',
    aliases: ['ยังไม่สามารถจำหน่ายได้ (3.1.8)', 'ยังไม่สามารถจำหน่ายได้ 3.1.8', '3.1.8'],
  },
} as const satisfies Record<string, { label: string; aliases: readonly string[] }>;

export type DmcField = keyof typeof DMC_COLUMNS;

/** Order of the values in a {@link RawRosterRow}. */
export const DMC_FIELDS = Object.keys(DMC_COLUMNS) as readonly DmcField[];

/** Without these no student can be told apart and placed; of the last two, one is enough. */
export const REQUIRED_FIELDS = [
  'schoolCode',
  'level',
  'firstName',
  'lastName',
] as const satisfies readonly DmcField[];
export const IDENTITY_FIELDS = ['citizenId', 'studentCode'] as const satisfies readonly DmcField[];

/** Headings whose column is known and never read, whatever a remembered mapping says. */
const NEVER_READ = /กลุ่มเลือด|หมู่เลือด|หมู่โลหิต|ศาสนา|เชื้อชาติ|สัญชาติ|อาชีพ|รายได้|บิดา|มารดา|พ่อ|แม่|อายุ/;

/** Words that give a column away as religion, whatever its heading. */
const RELIGION = /^(ศาสนา)?(พุทธ|อิสลาม|คริสต์|คริสเตียน|คาทอลิก|ฮินดู|พราหมณ์|ซิกข์|ไม่นับถือ.*)$/;
const BLOOD_GROUP = /^(A|B|AB|O)\s*([+-]|rh\s*[+-])?$/i;

export function isNeverRead(heading: string): boolean {
  return NEVER_READ.test(heading);
}

/** Whether a value looks like religion or blood group. Rooms are often A or B, so that field is not asked. */
export function looksNeverRead(field: DmcField, value: string): boolean {
  return RELIGION.test(value) || (field !== 'room' && BLOOD_GROUP.test(value));
}

/**
 * A heading with what DMC and Excel add to it taken off: spaces, line breaks, zero-width characters, stars, the
 * suffix ต้องกรอก, Thai digits, the two spellings of sara am.
 */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff*:"']/g, '')
    .replace(/[([]?(จำเป็น)?ต้องกรอก[)\]]?/g, '')
    .toLowerCase();
}

const EXACT = new Map<string, DmcField>();
for (const field of DMC_FIELDS) {
  const { label, aliases } = DMC_COLUMNS[field];
  for (const name of [label, ...aliases]) EXACT.set(normaliseHeading(name), field);
}

export type HeadingMatch = 'label' | 'alias' | 'loose';

/** The field that a heading names, and how surely. Bracketed notes (units, hints) are ignored only if need be. */
export function fieldOfHeading(heading: string): { field: DmcField; match: HeadingMatch } | null {
  const name = normaliseHeading(heading);
  if (name === '') return null;
  const field = EXACT.get(name);
  if (field !== undefined) {
    return { field, match: normaliseHeading(DMC_COLUMNS[field].label) === name ? 'label' : 'alias' };
  }
  const bare = EXACT.get(name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ''));
  return bare === undefined || isNeverRead(name) ? null : { field: bare, match: 'loose' };
}
