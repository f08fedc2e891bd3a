import {
  aRoster,
  asGrid,
  csvFile,
  DMC_COLUMNS as EXPORT_COLUMNS,
  DMC_METADATA,
  xlsFile,
  xlsxFile,
  type DmcPupil,
  type SheetOptions,
} from '../../../test/support/dmc-files.js';
import { DMC_COLUMNS, DMC_FIELDS, fieldOfHeading, normaliseHeading, type DmcField } from './dmc-columns.js';
import { extractDmc, rawValue, type DmcExtract, type RawRosterRow } from './dmc-extract.js';
import type { RememberedMapping } from './dmc-header.js';
import { openDmcFile } from './dmc-reader.js';

const pupils = aRoster(20);

const extract = (options: SheetOptions = {}, remembered?: RememberedMapping): Promise<DmcExtract> =>
  extractDmc(openDmcFile(csvFile(asGrid(pupils, options))), remembered);

async function rowsOf(extracted: DmcExtract): Promise<RawRosterRow[]> {
  const rows: RawRosterRow[] = [];
  for await (const row of extracted.rows) rows.push(row);
  return rows;
}

const at = (column: (typeof EXPORT_COLUMNS)[number]): number => EXPORT_COLUMNS.indexOf(column);

describe('headings', () => {
  it.each<[string, DmcField | null]>([
    ['รหัสโรงเรียน', 'schoolCode'],
    ['รหัสโรงเรียน (ต้องกรอก)', 'schoolCode'],
    ['รหัสโรงเรียนต้องกรอก', 'schoolCode'],
    ['* ชั้น *', 'level'],
    ['ชื่อ\nต้องกรอก', 'firstName'],
    ['\ufeffชื่อ', 'firstName'],
    ['น้ำหนัก', 'weightKg'],
    ['น\u0e4d\u0e49\u0e32หนัก', 'weightKg'],
    ['น\u0e49\u0e4d\u0e32หนัก', 'weightKg'],
    ['น้ำหนัก(กก.)', 'weightKg'],
    ['ส่วนสูง (ซม.)', 'heightCm'],
    ['เลขประจำตัวนักเรียน(13 หลัก)', 'citizenId'],
    ['เลขประจำตัวนักเรียน(๑๓ หลัก)', 'citizenId'],
    ['เลขประจำตัวนักเรียน', 'studentCode'],
    ['ยังไม่สามารถจำหน่ายได้ (3.1.8)', 'cannotStrikeOff'],
    ['ยังไม่สามารถจำหน่ายได้', 'cannotStrikeOff'],
    ['ศาสนา', null],
    ['อาชีพของผู้ปกครอง', null],
    ['ชื่อบิดา', null],
    ['', null],
  ])('%j', (heading, field) => {
    expect(fieldOfHeading(heading)?.field ?? null).toBe(field);
  });

  it('knows every label and alias by itself', () => {
    for (const field of DMC_FIELDS) {
      const { label, aliases } = DMC_COLUMNS[field];
      for (const name of [label, ...aliases])
        expect([name, fieldOfHeading(name)?.field]).toEqual([name, field]);
    }
    expect(normaliseHeading('ชั้น (จำเป็นต้องกรอก)')).toBe('ชั้น');
  });
});

describe('extractDmc', () => {
  it('maps the standard export and reads nothing that must not be imported', async () => {
    const extracted = await extract({ metadata: DMC_METADATA });
    const { columns, missing, ambiguous, unread, headerRowNumber } = extracted.mapping;
    expect({ missing, ambiguous, headerRowNumber }).toEqual({
      missing: [],
      ambiguous: [],
      headerRowNumber: 2,
    });
    expect(Object.keys(columns).sort()).toEqual([...DMC_FIELDS].sort());
    expect(unread.every(({ reason }) => reason === 'never-read')).toBe(true);
    expect(unread.map(({ heading }) => heading)).toEqual([
      'อายุ(ปี)',
      'กลุ่มเลือด',
      'ศาสนา',
      'เชื้อชาติ',
      'สัญชาติ',
      'อาชีพของผู้ปกครอง',
      'ชื่อบิดา',
      'นามสกุลบิดา',
      'อาชีพของบิดา',
      'ชื่อมารดา',
      'นามสกุลมารดา',
      'อาชีพของมารดา',
    ]);
    const rows = await rowsOf(extracted);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual(pupils.map((_, i) => i + 3));
    expect(rawValue(rows[0]!, 'citizenId')).toBe(pupils[0]!.เลขประจำตัวประชาชน);
  });

  it.each(['csv', 'xlsx', 'xls'])(
    'keeps religion, race, blood group and occupations out of memory (%s)',
    async (kind) => {
      const secret: Partial<DmcPupil> = {
        กลุ่มเลือด: 'ลับหนึ่ง',
        ศาสนา: 'ลับสอง',
        เชื้อชาติ: 'ลับสาม',
        สัญชาติ: 'ลับสี่',
        อาชีพของผู้ปกครอง: 'ลับห้า',
        อาชีพของบิดา: 'ลับหก',
        อาชีพของมารดา: 'ลับเจ็ด',
      };
      const grid = asGrid(pupils.map((pupil) => ({ ...pupil, ...secret })));
      const bytes = kind === 'csv' ? csvFile(grid) : kind === 'xls' ? xlsFile(grid) : await xlsxFile(grid);
      const extracted = await extractDmc(openDmcFile(bytes));
      expect(JSON.stringify([extracted.mapping, await rowsOf(extracted)])).not.toContain('ลับ');
    },
  );

  it('finds the header below several lines and drops headers repeated between the rows', async () => {
    const grid = asGrid(pupils);
    const [header] = grid;
    const lines = [['รายงาน'], [], ['สพป. ตัวอย่าง', 'ภาคเรียนที่ 1']];
    const extracted = await extractDmc(
      openDmcFile(csvFile([...lines, header!, ...grid.slice(1, 5), header!, ...grid.slice(5)])),
    );
    expect(extracted.mapping.headerRowNumber).toBe(4);
    const rows = await rowsOf(extracted);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([
      5,
      6,
      7,
      8,
      ...pupils.slice(4).map((_, i) => 10 + i),
    ]);
  });

  it('finds the 13-digit id under รหัสนักเรียน when it stands alone', async () => {
    const { mapping } = await extract({
      without: ['รหัสนักเรียน'],
      rename: { เลขประจำตัวประชาชน: 'รหัสนักเรียน' },
    });
    expect(mapping.columns.citizenId).toEqual({ index: at('เลขประจำตัวประชาชน'), confidence: 'content' });
    expect(mapping.columns.studentCode).toBeUndefined();
    expect(mapping.missing).toEqual([]);
  });

  it.each<[string, SheetOptions]>([
    ['two columns รหัสนักเรียน', { rename: { เลขประจำตัวประชาชน: 'รหัสนักเรียน' } }],
    ['two columns เลขประจำตัวประชาชน', { rename: { รหัสนักเรียน: 'เลขประจำตัวประชาชน' } }],
    ['exchanged headings', { rename: { รหัสนักเรียน: 'เลขประจำตัวประชาชน', เลขประจำตัวประชาชน: 'รหัสนักเรียน' } }],
  ])('tells id and code apart by content: %s', async (_name, options) => {
    const { mapping } = await extract(options);
    expect(mapping.columns.citizenId?.index).toBe(at('เลขประจำตัวประชาชน'));
    expect(mapping.columns.studentCode?.index).toBe(at('รหัสนักเรียน'));
    expect(mapping.ambiguous).toEqual([]);
  });

  it('takes the first of two equal headings and says that it is not sure', async () => {
    const { mapping } = await extract({ rename: { ชื่อผู้ปกครอง: 'ชื่อ', นามสกุลผู้ปกครอง: 'นามสกุล' } });
    expect(mapping.columns.firstName?.index).toBe(at('ชื่อ'));
    expect(mapping.ambiguous).toEqual([{ field: 'firstName', indexes: [at('ชื่อ'), at('ชื่อผู้ปกครอง')] }]);
    expect(mapping.unread.filter(({ reason }) => reason === 'repeated')).toHaveLength(2);
  });

  it('does not mind two equal columns', async () => {
    const { mapping } = await extract({
      rename: { 'ถนน/ซอย': 'จังหวัด' },
      cell: (value, column) => (column === 'ถนน/ซอย' ? 'พิษณุโลก' : value),
    });
    expect(mapping.ambiguous).toEqual([]);
  });

  it('names missing columns and hands out no row', async () => {
    const extracted = await extract({ without: ['ชั้น', 'เลขประจำตัวประชาชน', 'รหัสนักเรียน'] });
    expect(extracted.mapping.missing).toEqual(['level', 'citizenId', 'studentCode']);
    expect(await rowsOf(extracted)).toEqual([]);
  });

  it('obeys a remembered choice, but never for what must not be read', async () => {
    const rename = { ห้อง: 'กลุ่ม', คำนำหน้าชื่อ: 'ท่าน' } as const;
    const remembered = { room: at('ห้อง'), prefix: at('คำนำหน้าชื่อ'), street: at('ศาสนา'), sex: null, moo: 999 };
    const { mapping } = await extract({ rename }, remembered);
    expect(mapping.columns.room).toEqual({ index: at('ห้อง'), confidence: 'remembered' });
    expect(mapping.columns.prefix).toEqual({ index: at('คำนำหน้าชื่อ'), confidence: 'remembered' });
    expect(mapping.columns.street).toBeUndefined();
    expect(mapping.columns.sex).toBeUndefined();
    expect(mapping.columns.moo).toBeUndefined();
    expect((await extract({ rename })).mapping.layout).toBe(mapping.layout);
  });

  it('drops a column whose heading hides religion', async () => {
    const extracted = await extract({
      cell: (value, column, i) => (column === 'ถนน/ซอย' ? (i % 3 ? 'พุทธ' : 'อิสลาม') : value),
    });
    expect(extracted.mapping.columns.street).toBeUndefined();
    expect(extracted.mapping.unread).toContainEqual({
      index: at('ถนน/ซอย'),
      heading: 'ถนน/ซอย',
      reason: 'looks-never-read',
    });
    expect(JSON.stringify(await rowsOf(extracted))).not.toContain('พุทธ');
  });

  it.each<[string, string]>([
    ['roster-file.header-missing', 'a,b,c\n1,2,3\n'],
    ['roster-file.header-missing', 'ชื่อ,นามสกุล\nก,ข\n'],
    ['roster-file.no-students', 'รหัสโรงเรียน,ชั้น,ชื่อ,นามสกุล,รหัสนักเรียน\n'],
    ['roster-file.empty', '\n\n,,,\n'],
  ])('refuses with %s', async (code, text) => {
    await expect(extractDmc(openDmcFile(new Uint8Array(Buffer.from(text))))).rejects.toMatchObject({ code });
  });
});
