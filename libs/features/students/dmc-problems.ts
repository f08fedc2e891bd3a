/**
 * Every problem that a roster file can have: its severity, its cause and how to mend it, in the words of a school
 * clerk who works in Excel. The texts are fixed: no value of the file ever enters them.
 */
export type ProblemSeverity = 'error' | 'warning';

export interface ProblemText {
  readonly causeTh: string;
  readonly fixTh: string;
  readonly causeEn: string;
  readonly fixEn: string;
}

export interface RowProblemText extends ProblemText {
  readonly severity: ProblemSeverity;
}

const text = (causeTh: string, fixTh: string, causeEn: string, fixEn: string): ProblemText => ({
  causeTh,
  fixTh,
  causeEn,
  fixEn,
});

const SAVE_AS_XLSX = 'เปิดไฟล์ด้วย Excel แล้วเลือก บันทึกเป็น (Save As) ชนิด Excel Workbook (.xlsx) จากนั้นอัปโหลดใหม่';
const SAVE_AS_XLSX_EN = 'Open it in Excel, save it as Excel Workbook (.xlsx), and upload that file.';
const SPLIT_TH = 'แยกไฟล์ทีละโรงเรียนหรือทีละกลุ่มโรงเรียน แล้วนำเข้าทีละไฟล์';
const SPLIT_EN = 'Split the file by school or by group of schools and import the parts.';

/** Reasons to refuse a file as a whole, before any of its rows is looked at. */
export const DMC_REFUSALS = {
  'roster-file.empty': text(
    'ไฟล์ว่าง ไม่มีข้อมูล',
    'ดาวน์โหลดไฟล์จากระบบ DMC ใหม่ แล้วอัปโหลดอีกครั้ง',
    'The file is empty.',
    'Download the file from DMC again and upload it.',
  ),
  'roster-file.too-large': text('ไฟล์ใหญ่เกิน 30 MB', SPLIT_TH, 'The file is larger than 30 MB.', SPLIT_EN),
  'roster-file.type-unknown': text(
    'ไม่ใช่ไฟล์ Excel (.xlsx, .xls) หรือ CSV',
    'เลือกไฟล์รายชื่อนักเรียนที่ดาวน์โหลดจาก DMC ชนิด .xlsx .xls หรือ .csv',
    'The file is neither Excel (.xlsx, .xls) nor CSV.',
    'Choose the student list downloaded from DMC as .xlsx, .xls or .csv.',
  ),
  'roster-file.web-page': text(
    'ไฟล์เป็นหน้าเว็บ (HTML) ที่ใช้นามสกุลไฟล์ของ Excel จึงอ่านให้ครบทุกแถวอย่างแน่ใจไม่ได้',
    SAVE_AS_XLSX,
    'The file is a web page (HTML) named like an Excel file; it cannot be read without risk of losing rows.',
    SAVE_AS_XLSX_EN,
  ),
  'roster-file.type-unsupported': text(
    'ไฟล์เป็นชนิดที่ระบบไม่รองรับ (เช่น .ods, .xlsb, XML)',
    SAVE_AS_XLSX,
    'This kind of file (such as .ods, .xlsb or XML) is not supported.',
    SAVE_AS_XLSX_EN,
  ),
  'roster-file.encrypted': text(
    'ไฟล์มีรหัสผ่าน',
    'เปิดไฟล์ด้วย Excel เอารหัสผ่านออก (ไฟล์ > ข้อมูล > ป้องกันสมุดงาน) บันทึก แล้วอัปโหลดใหม่',
    'The file is protected with a password.',
    'Remove the password in Excel (File > Info > Protect Workbook), save, and upload again.',
  ),
  'roster-file.too-old': text(
    'ไฟล์เป็น Excel รุ่นก่อนปี 97',
    SAVE_AS_XLSX,
    'The file is older than Excel 97.',
    SAVE_AS_XLSX_EN,
  ),
  'roster-file.damaged': text(
    'ไฟล์เสียหายหรือดาวน์โหลดมาไม่ครบ',
    'ดาวน์โหลดไฟล์จากระบบ DMC ใหม่ หากยังไม่ได้ ให้เปิดด้วย Excel แล้วบันทึกเป็น .xlsx',
    'The file is damaged or incomplete.',
    'Download it from DMC again; if that fails, open it in Excel and save it as .xlsx.',
  ),
  'roster-file.expands-too-much': text(
    'ไฟล์ขยายแล้วใหญ่เกินกว่าที่ระบบยอมรับ',
    'ลบแผ่นงาน รูปภาพ และแถวว่างที่ไม่ใช้ หรือแยกไฟล์ทีละโรงเรียน',
    'Unpacked, the file is larger than allowed.',
    'Remove unused sheets, pictures and empty rows, or split the file by school.',
  ),
  'roster-file.too-many-rows': text(
    'ไฟล์มีมากกว่า 60,000 แถว',
    SPLIT_TH,
    'The file has more than 60,000 rows.',
    SPLIT_EN,
  ),
  'roster-file.too-many-columns': text(
    'ไฟล์มีมากกว่า 200 คอลัมน์',
    'ลบคอลัมน์ที่ไม่ใช่ข้อมูลนักเรียน หรือดาวน์โหลดไฟล์จาก DMC ใหม่',
    'The file has more than 200 columns.',
    'Delete the columns that are not about students, or download the file from DMC again.',
  ),
  'roster-file.encoding-unknown': text(
    'อ่านตัวอักษรภาษาไทยในไฟล์ไม่ได้ (ไม่ใช่ UTF-8 และไม่ใช่ Windows-874)',
    SAVE_AS_XLSX,
    'The Thai letters cannot be read: neither UTF-8 nor Windows-874.',
    SAVE_AS_XLSX_EN,
  ),
  'roster-file.encoding-damaged': text(
    'ตัวอักษรบางส่วนในไฟล์เสียหาย (UTF-8 ไม่ครบ)',
    'ดาวน์โหลดไฟล์จากระบบ DMC ใหม่ อย่าตัดต่อไฟล์ด้วยโปรแกรมที่ไม่รองรับภาษาไทย',
    'Some letters are damaged (broken UTF-8).',
    'Download the file from DMC again; do not cut it with a program without Thai support.',
  ),
  'roster-file.quote-open': text(
    'มีเครื่องหมายคำพูด (") ที่เปิดไว้แต่ไม่ปิด ทำให้แยกแถวไม่ได้',
    'เปิดไฟล์ด้วย Excel ไปที่แถวที่ระบุ ลบเครื่องหมาย " ที่เกินมา แล้วบันทึกใหม่',
    'A quotation mark (") is opened and never closed, so rows cannot be told apart.',
    'Go to the named row, remove the stray quotation mark, and save.',
  ),
  'roster-file.header-missing': text(
    'ไม่พบแถวหัวตารางของ DMC ใน 30 แถวแรก',
    'ตรวจว่าไฟล์มีหัวคอลัมน์ เช่น รหัสโรงเรียน ชั้น ชื่อ นามสกุล และตัวอักษรไทยอ่านออกเมื่อเปิดด้วย Excel',
    'No DMC header was found in the first 30 rows.',
    'Check that the file has headings such as รหัสโรงเรียน, ชั้น, ชื่อ, นามสกุล, readable when opened in Excel.',
  ),
  'roster-file.columns-missing': text(
    'ขาดคอลัมน์ที่จำเป็น',
    'จับคู่คอลัมน์ในหน้าจอ หรือดาวน์โหลดไฟล์ที่มีคอลัมน์ครบจาก DMC',
    'Required columns are missing.',
    'Match the columns on the screen, or download the complete file from DMC.',
  ),
  'roster-file.expired': text(
    'ไฟล์ถูกลบแล้ว เพราะไม่ได้ดำเนินการต่อภายในหนึ่งชั่วโมง',
    'อัปโหลดไฟล์ใหม่อีกครั้ง',
    'The file was deleted, because nothing was done with it within an hour.',
    'Upload it again.',
  ),
  'roster-file.no-students': text(
    'มีหัวตารางแต่ไม่มีแถวข้อมูลนักเรียน',
    'ตรวจว่าเลือกโรงเรียนและภาคเรียนถูกต้องก่อนดาวน์โหลดจาก DMC',
    'There is a header but no student row.',
    'Check that the right school and term were chosen before downloading from DMC.',
  ),
} as const satisfies Record<string, ProblemText>;

export type DmcRefusalCode = keyof typeof DMC_REFUSALS;

/** A file that cannot be read. Carries a code and row numbers only, never content of the file. */
export class DmcFileRefusal extends Error {
  constructor(
    readonly code: DmcRefusalCode,
    readonly rowNumbers: readonly number[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DmcFileRefusal';
  }
}
