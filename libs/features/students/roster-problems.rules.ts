import type { DmcField } from './dmc-columns.js';
import type { ProblemSeverity, RowProblemText } from './dmc-problems.js';

const problem =
  (severity: ProblemSeverity) =>
  (causeTh: string, fixTh: string, causeEn: string, fixEn: string): RowProblemText => ({
    severity,
    causeTh,
    fixTh,
    causeEn,
    fixEn,
  });

/* An error leaves the row out until it is mended; with a warning it is imported and somebody should look. */
const error = problem('error');
const warning = problem('warning');

/**
 * What can be wrong in a row, with its cause and the way to mend it in Excel. One place for the preview, the result
 * file and the tests. No text has a place for a value of the file.
 */
export const ROSTER_PROBLEMS = {
  'school-code-missing': error(
    'ไม่มีรหัสโรงเรียน',
    'กรอกรหัสโรงเรียน 10 หลัก หรือรหัส SMIS 8 หลัก (ถ้ารวมเซลล์ไว้ ให้ยกเลิกการรวมเซลล์ แล้วกรอกทุกแถว)',
    'The school code is missing.',
    'Fill in the 10-digit or the 8-digit SMIS code (unmerge merged cells and fill every row).',
  ),
  'school-code-malformed': error(
    'รหัสโรงเรียนไม่ใช่ตัวเลข 10 หลัก หรือ 8 หลัก',
    'ตรวจรหัสโรงเรียนจากทะเบียนโรงเรียน แล้วพิมพ์ใหม่โดยตั้งรูปแบบเซลล์เป็นข้อความ',
    'The school code has neither 10 nor 8 digits.',
    'Copy the code from the school register; set the cell to text first.',
  ),
  'school-not-in-scope': error(
    'โรงเรียนไม่อยู่ในเขตหรือในความรับผิดชอบของท่าน',
    'ตรวจรหัสโรงเรียน หากถูกต้อง ให้ผู้ดูแลเพิ่มโรงเรียนในทะเบียนก่อนนำเข้า',
    'The school is not in your area.',
    'Check the code; if it is right, have the school added to the register first.',
  ),
  'identity-missing': error(
    'ไม่มีทั้งเลขประจำตัวประชาชนและรหัสนักเรียน',
    'กรอกอย่างน้อยหนึ่งอย่าง เพื่อให้รู้ว่าเป็นนักเรียนคนใด',
    'Neither a citizen id nor a student code is given.',
    'Fill in at least one of the two.',
  ),
  'citizen-id-missing': warning(
    'ไม่มีเลขประจำตัวประชาชน',
    'หากมีเลข 13 หลักหรือรหัส G ให้กรอก หากไม่มีจริง นำเข้าได้',
    'The citizen id is missing.',
    'Fill in the 13-digit number or G-code if there is one; otherwise the row can be imported.',
  ),
  'citizen-id-scientific': error(
    'เลขประจำตัวถูก Excel แปลงเป็นเลขยกกำลัง (เช่น 1.1E+12) เลขท้ายหายไปแล้ว',
    'นำเลข 13 หลักจากไฟล์ DMC เดิมมาใส่ใหม่ โดยตั้งรูปแบบเซลล์เป็นข้อความ (Text) ก่อนวาง',
    'Excel turned the id into scientific notation; its last digits are lost.',
    'Take the 13 digits from the original DMC file; set the cell to Text before pasting.',
  ),
  'citizen-id-masked': error(
    'เลขประจำตัวเป็นเลขที่ถูกปิดบังจากไฟล์ผลการตรวจ',
    'แก้ไขในไฟล์เดิมของท่านตามเลขแถว อย่านำไฟล์ผลการตรวจกลับมานำเข้า',
    'The id is a masked one from a result file.',
    'Mend your own file by row number; do not upload the result file.',
  ),
  'citizen-id-malformed': error(
    'เลขประจำตัวไม่ใช่ตัวเลข 13 หลัก และไม่ใช่รหัส G ตามด้วยตัวเลข 12 หลัก',
    'ตรวจจำนวนหลักจากเอกสาร แล้วพิมพ์ใหม่ หากนักเรียนไม่มีเลข ให้เว้นว่างและกรอกรหัสนักเรียน',
    'The id is neither 13 digits nor G and 12 digits.',
    'Check it against a document; if the student has none, leave it empty and give the student code.',
  ),
  'citizen-id-checksum': warning(
    'เลขประจำตัว 13 หลักไม่ผ่านการตรวจหลักสุดท้าย',
    'ตรวจเลขกับเอกสาร หากเป็นเลขของบุคคลไม่มีสัญชาติไทยที่ถูกต้องแล้ว นำเข้าได้',
    'The last digit of the id does not fit the others.',
    'Check it against a document; numbers of persons without Thai nationality may be right as they are.',
  ),
  'citizen-id-leading-zero': warning(
    'เลข 0 ตัวหน้าของเลขประจำตัวหายไป ระบบเติมให้แล้ว',
    'ตรวจเลขกับเอกสาร และตั้งรูปแบบเซลล์เป็นข้อความก่อนบันทึก',
    'The leading zero of the id was lost and has been put back.',
    'Check it against a document and set the column to Text.',
  ),
  'duplicate-citizen-id': error(
    'เลขประจำตัวซ้ำกับแถวอื่นในไฟล์',
    'ลบแถวที่ซ้ำ หรือแก้เลขของแถวที่ผิด',
    'The id also stands in another row of the file.',
    'Delete the repeated row or correct the wrong id.',
  ),
  'duplicate-in-two-schools': error(
    'นักเรียนคนเดียวกันอยู่ในสองโรงเรียน',
    'ตรวจกับ DMC ว่าเรียนอยู่โรงเรียนใด แล้วเหลือไว้เพียงแถวเดียว',
    'The same student is listed in two schools.',
    'Find out in DMC where the student studies and keep one row.',
  ),
  'duplicate-student-code': error(
    'รหัสนักเรียนซ้ำกับอีกแถวหนึ่งของโรงเรียนเดียวกัน',
    'ตรวจรหัสนักเรียนกับทะเบียนของโรงเรียน แล้วแก้ให้ไม่ซ้ำ',
    'The student code also stands in another row of the same school.',
    'Check the codes against the school register and correct one.',
  ),
  'student-code-is-citizen-id': warning(
    'รหัสนักเรียนเป็นเลข 13 หลัก จึงไม่เก็บเป็นรหัสนักเรียน',
    'ตรวจการจับคู่คอลัมน์ และกรอกรหัสนักเรียนที่โรงเรียนออกให้',
    'The student code is a 13-digit id and is not kept.',
    'Check the column mapping; give the code issued by the school.',
  ),
  'student-code-malformed': warning(
    'รหัสนักเรียนยาวเกินไปหรือมีอักขระที่ไม่ใช่ตัวอักษร ตัวเลข หรือขีด จึงไม่เก็บ',
    'ตรวจรหัสนักเรียนกับทะเบียนของโรงเรียน',
    'The student code is too long or has unusual characters and is not kept.',
    'Check it against the school register.',
  ),
  'level-missing': error(
    'ไม่มีชั้น',
    'กรอกชั้น เช่น อ.2 ป.1 ม.3',
    'The level is missing.',
    'Give it, such as อ.2, ป.1, ม.3.',
  ),
  'level-unknown': error(
    'อ่านชั้นไม่ออก',
    'เขียนชั้นแบบ อ.2 ป.1 ม.3 หรือรวมห้องเป็น ป.1/2',
    'The level cannot be read.',
    'Write it like อ.2, ป.1, ม.3, or with the room as ป.1/2.',
  ),
  'level-not-offered': error(
    'ชั้นนี้ไม่มีในโรงเรียนระดับประถมศึกษาหรือขยายโอกาส (อ.1–ม.3)',
    'ตรวจชั้นและโรงเรียนของนักเรียน',
    'These schools do not have this level (อ.1 to ม.3).',
    'Check the level and the school.',
  ),
  'room-conflict': warning(
    'ห้องในช่องชั้นกับในช่องห้องไม่ตรงกัน ระบบใช้ช่องห้อง',
    'แก้ให้ตรงกัน',
    'The room beside the level differs from the room column; the column is used.',
    'Make the two agree.',
  ),
  'first-name-missing': error('ไม่มีชื่อ', 'กรอกชื่อนักเรียน', 'The first name is missing.', 'Fill it in.'),
  'last-name-missing': warning(
    'ไม่มีนามสกุล',
    'กรอกนามสกุล หากนักเรียนไม่มีนามสกุลจริง นำเข้าได้',
    'The last name is missing.',
    'Fill it in; if the student has none, the row can be imported.',
  ),
  'name-damaged': error(
    'ตัวอักษรในชื่อเสียหาย (เช่น เครื่องหมาย ? หรือ � แทนอักษรไทย)',
    'ดาวน์โหลดไฟล์จาก DMC ใหม่ หรือพิมพ์ชื่อใหม่',
    'Letters of the name are damaged (such as ? or � for Thai letters).',
    'Download the file again or type the name.',
  ),
  'name-unusual': warning(
    'ชื่อหรือนามสกุลมีตัวเลขหรือสัญลักษณ์',
    'ตรวจตัวสะกดกับเอกสาร',
    'The name holds a digit or a symbol.',
    'Check the spelling against a document.',
  ),
  'name-in-one-cell': warning(
    'ชื่อกับนามสกุลอยู่ในช่องเดียวกัน ระบบแยกที่ช่องว่างแรก',
    'ตรวจการแยกชื่อ แล้วย้ายนามสกุลไปช่องนามสกุล',
    'First and last name stand in one cell and were split at the first space.',
    'Check the split and move the last name to its column.',
  ),
  'prefix-unknown': warning(
    'ไม่รู้จักคำนำหน้าชื่อ จึงไม่เก็บ',
    'ใช้ เด็กชาย เด็กหญิง นาย นางสาว หรือสามเณร',
    'The title is not known and is not kept.',
    'Use เด็กชาย, เด็กหญิง, นาย, นางสาว or สามเณร.',
  ),
  'sex-missing': warning('ไม่มีเพศ', 'กรอก ชาย หรือ หญิง', 'The sex is missing.', 'Write ชาย or หญิง.'),
  'sex-unknown': warning(
    'อ่านเพศไม่ออก จึงไม่เก็บ',
    'กรอก ชาย หรือ หญิง',
    'The sex cannot be read.',
    'Write ชาย or หญิง.',
  ),
  'sex-prefix-disagree': warning(
    'เพศกับคำนำหน้าชื่อไม่ตรงกัน',
    'ตรวจกับเอกสาร แล้วแก้ช่องที่ผิด',
    'The sex and the title do not agree.',
    'Check against a document and correct the wrong one.',
  ),
  'birth-date-missing': warning(
    'ไม่มีวันเกิด',
    'กรอกวัน/เดือน/ปี พ.ศ.',
    'The birth date is missing.',
    'Give day/month/BE year.',
  ),
  'birth-date-unreadable': error(
    'อ่านวันเกิดไม่ออก',
    'เขียนแบบ วัน/เดือน/ปี พ.ศ. 4 หลัก เช่น 05/11/2558',
    'The birth date cannot be read.',
    'Write it as day/month/4-digit BE year, such as 05/11/2558.',
  ),
  'birth-date-number': error(
    'วันเกิดกลายเป็นตัวเลขลำดับวันของ Excel',
    'ตั้งรูปแบบเซลล์เป็นวันที่ แล้วบันทึกใหม่ หรือพิมพ์แบบ 05/11/2558',
    'The birth date has become a serial number of Excel.',
    'Format the column as a date and save, or write it like 05/11/2558.',
  ),
  'birth-date-two-digit-year': error(
    'ปีเกิดมีเพียง 2 หลัก',
    'เขียนปี พ.ศ. ให้ครบ 4 หลัก',
    'The year of birth has only two digits.',
    'Write all four digits of the BE year.',
  ),
  'birth-date-impossible': error(
    'ไม่มีวันนี้ในปฏิทิน',
    'ตรวจวัน เดือน และปี ว่าไม่สลับกัน',
    'The calendar has no such day.',
    'Check that day, month and year are not exchanged.',
  ),
  'birth-date-future': error(
    'วันเกิดอยู่ในอนาคต',
    'ตรวจปีเกิด (พ.ศ. หรือ ค.ศ.)',
    'The birth date is in the future.',
    'Check the year and its era.',
  ),
  'birth-date-out-of-range': error(
    'วันเกิดทำให้อายุน้อยกว่า 2 ปี หรือมากกว่า 30 ปี',
    'ตรวจปีเกิด (พ.ศ. หรือ ค.ศ.)',
    'By the birth date the student is younger than 2 or older than 30.',
    'Check the year and its era.',
  ),
  'birth-date-ce-guess': warning(
    'ปีเกิดน่าจะเป็น ค.ศ. ระบบอ่านเป็น ค.ศ.',
    'เขียนปีเป็น พ.ศ. เพื่อความแน่ใจ',
    'The year of birth was taken for Common Era.',
    'Write the year in the Buddhist era to be sure.',
  ),
  'age-level-implausible': warning(
    'อายุไม่สมกับชั้น',
    'ตรวจวันเกิดและชั้นกับเอกสาร',
    'The age does not fit the level.',
    'Check birth date and level against a document.',
  ),
  'weight-implausible': warning(
    'น้ำหนักอ่านไม่ออกหรืออยู่นอกช่วง 5–200 กิโลกรัม จึงไม่เก็บ',
    'กรอกเป็นกิโลกรัม เช่น 25.5 หรือเว้นว่าง',
    'The weight cannot be read or is outside 5–200 kg and is not kept.',
    'Write kilograms, such as 25.5, or leave it empty.',
  ),
  'height-implausible': warning(
    'ส่วนสูงอ่านไม่ออกหรืออยู่นอกช่วง 50–220 เซนติเมตร จึงไม่เก็บ',
    'กรอกเป็นเซนติเมตร เช่น 125 หรือเว้นว่าง',
    'The height cannot be read or is outside 50–220 cm and is not kept.',
    'Write centimetres, such as 125, or leave it empty.',
  ),
  'guardian-relation-unknown': warning(
    'ไม่รู้จักความเกี่ยวข้องของผู้ปกครอง จึงเก็บเป็น อื่น ๆ',
    'ใช้คำ เช่น บิดา มารดา ปู่ ย่า ตา ยาย ลุง ป้า น้า อา พี่ ญาติ ผู้อุปการะ',
    'The guardian’s relation is not known and is kept as "other".',
    'Use a word such as บิดา, มารดา, ปู่, ย่า, ตา, ยาย, ลุง, ป้า, น้า, อา, พี่, ญาติ, ผู้อุปการะ.',
  ),
  'disadvantage-unknown': warning(
    'ไม่รู้จักประเภทความด้อยโอกาสบางรายการ จึงเก็บเป็น อื่น ๆ',
    'ใช้คำตามรายการของ สพฐ. และคั่นหลายรายการด้วยจุลภาค',
    'A type of disadvantage is not known and is kept as "other".',
    'Use the words of the OBEC list, separated by commas.',
  ),
  'strike-off-unclear': warning(
    'ข้อความในช่อง 3.1.8 ไม่ชัดเจน ระบบถือว่า "ยังไม่สามารถจำหน่ายได้"',
    'กรอก 3.1.8 หากใช่ หรือเว้นว่างหากไม่ใช่',
    'The text in the 3.1.8 column is unclear; it is taken as "cannot be struck off yet".',
    'Write 3.1.8 if it applies, or leave it empty.',
  ),
  'text-too-long': warning(
    'ข้อความยาวเกินกำหนด จึงไม่เก็บ',
    'ย่อข้อความ หรือตรวจว่าข้อมูลไม่เลื่อนคอลัมน์',
    'The text is too long and is not kept.',
    'Shorten it, or check that the columns have not shifted.',
  ),
  'formula-error': warning(
    'เซลล์เป็นสูตรที่ผิดพลาด (เช่น #N/A) จึงถือว่าว่าง',
    'แก้สูตร หรือวางเป็นค่า (Paste Values)',
    'The cell holds a formula error (such as #N/A) and counts as empty.',
    'Mend the formula or paste values.',
  ),
  'student-unclear': error(
    'คล้ายนักเรียนที่มีอยู่ในทะเบียน แต่ไม่แน่ใจว่าเป็นคนเดียวกัน',
    'กรอกเลขประจำตัวประชาชนหรือรหัสนักเรียนให้ถูกต้อง หรือตรวจการสะกดชื่อและวันเกิดกับทะเบียน',
    'The row is like a student of the register, but it is not certain that they are one.',
    'Give the right citizen id or student code, or check name and birth date against the register.',
  ),
  'student-on-other-roll': error(
    'นักเรียนยังอยู่ในทะเบียนของอีกโรงเรียนหนึ่งในเขต',
    'ให้โรงเรียนเดิมนำเข้าไฟล์ใหม่ก่อน (เมื่อไม่มีนักเรียนในไฟล์แล้วจึงย้ายได้) หรือแจ้งเขตให้นำเข้าไฟล์ของทั้งเขต',
    'The student is still on the roll of another school of the district.',
    'Have that school import its new file first, or ask the district to import the file of all schools.',
  ),
  'row-without-student': warning(
    'แถวนี้ไม่มีข้อมูลนักเรียน (เช่น แถวสรุปท้ายตาราง) จึงข้าม',
    'ไม่ต้องแก้ไข หรือลบแถวนี้ออก',
    'This row has no student (such as a total) and is left out.',
    'Nothing to do, or delete the row.',
  ),
} as const satisfies Record<string, RowProblemText>;

export type RosterProblemCode = keyof typeof ROSTER_PROBLEMS;

export interface RosterProblem {
  readonly rowNumber: number;
  /** null = the row as a whole. */
  readonly field: DmcField | null;
  readonly code: RosterProblemCode;
}

export function severityOf(code: RosterProblemCode): ProblemSeverity {
  return ROSTER_PROBLEMS[code].severity;
}

export function isBlocking(problems: readonly RosterProblem[]): boolean {
  return problems.some(({ code }) => severityOf(code) === 'error');
}
