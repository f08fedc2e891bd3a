import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Typesetter, type TypesetData } from '#platform/typeset';
import { emergencyPlanPaper, type EmergencyPlanPaper } from './papers/emergency-plan.paper.js';
import { schoolStepsPaper } from './papers/school-steps.paper.js';
import { bars, facts, note, official, table, text, type Part } from './report-parts.js';

const TEMPLATES = path.join(path.dirname(fileURLToPath(import.meta.url)), 'templates');
const MADE_AT = new Date('2026-08-19T03:00:00Z');
const MIB = 1024 * 1024;

const { resolve } = createRequire(import.meta.url);
const fonts = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'].map((file) =>
  readFileSync(resolve(`@expo-google-fonts/sarabun/${file}`)),
);
const reader = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fonts }] });

/** What a reader can mark and copy on the pages, line by line. */
function linesOf(template: string, data: TypesetData): string[] {
  const svg = reader.svg({
    mainFilePath: path.join(TEMPLATES, template),
    inputs: { data: JSON.stringify(data) },
  });
  reader.evictCache(0);
  return [...svg.matchAll(/class="tsel"[^>]*>([^<]*)</gu)].map(([, line = '']) => decoded(line));
}

/** The pages as one text. Typst gives a cluster of three glyphs twice, such as the one that ขั้น begins with. */
const joined = (lines: readonly string[]): string =>
  lines
    .join('')
    .replace(/[\s·]/gu, '')
    .replace(/([ก-ฮ][\u0e31\u0e34-\u0e3a][\u0e47-\u0e4e])\1/gu, '$1');

const decoded = (line: string): string =>
  line.replace(
    /&(lt|gt|amp|quot|#39);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
  );

const FRAME = { title: 'รายงานทดสอบ', office: 'สพป.ทดสอบ', mark: 'ลับ', footer: 'จัดทำเมื่อ', thaiDigits: true };
const paper = (...parts: Part[]): TypesetData => ({ ...FRAME, sections: [{ title: 'หัวข้อ', parts }] });

const HOSTILE = [
  '#import "x.typ": *',
  '$x^2$ และ $',
  'C:\\temp\\น้ำ',
  '<script>alert(1)</script>',
  '*ไม่หนา* _ไม่เอียง_ `ไม่ใช่รหัส`',
  '= ไม่ใช่หัวข้อ',
  '@someone ~ -- --- ... "คำพูด"',
  '=HYPERLINK("http://x")',
];

it('sets a text as a text, whatever stands in it', () => {
  // A line comes in pieces where its script changes.
  const shown = joined(linesOf('report.typ', paper(text('ข้อความ', HOSTILE.join('\n')))));
  for (const line of HOSTILE) expect(shown).toContain(joined([line]));
  expect(linesOf('report.typ', paper(facts([['#label', '#eval("1")']])))).toEqual(
    expect.arrayContaining(['#label', '#eval("1")']),
  );
});

it('keeps every Thai letter: sara am, tone marks, and the า that others lose', () => {
  const words = ['จำนวน', 'น้ำท่วม', 'คุ้มครอง', 'เกี้ยวกราด', 'ผู้อำนวยการ', 'ปฏิบัติหน้าที่', 'ซ้ำ ๆ', 'ฟื้นฟู'];
  const shown = linesOf('report.typ', paper(facts(words.map((word) => [word, word] as const))));
  for (const word of words) expect(shown.filter((line) => line === word)).toHaveLength(2);
});

it('repeats the heading of a long table on every page and loses no row', () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`โรงเรียนที่ ${index + 1}`, String(index)]);
  const columns = [
    { title: 'ชื่อโรงเรียน', wide: true as const },
    { title: 'จำนวน', right: true as const },
  ];
  const shown = linesOf('report.typ', paper(table('ตาราง', columns, rows)));
  expect(shown.filter((line) => line === 'ชื่อโรงเรียน').length).toBeGreaterThan(2);
  for (const [name] of rows) expect(shown).toContain(name);
  expect(shown.filter((line) => line.startsWith('หน้า ๑')).length).toBe(1);
});

it('says of an empty part that it is empty', () => {
  const empty = paper(
    text('เรื่อง', ''),
    table('ตาราง', [{ title: 'ก' }], []),
    facts([]),
    bars('แท่ง', 'คน', []),
  );
  expect(linesOf('report.typ', empty).filter((line) => line === 'ไม่มีข้อมูล')).toHaveLength(4);
});

it('writes Thai digits, and leaves reference numbers and the length of bars alone', () => {
  expect(official(note('CASE-2569-000012 พบ 3 ราย'))).toEqual(note('CASE-2569-000012 พบ ๓ ราย'));
  expect(official(bars('', 'คน', [['ป.1', 14]]))).toMatchObject({ rows: [['ป.๑', 14, '๑๔']] });
  const zeros = linesOf('report.typ', official(paper(bars('แท่ง', 'คน', [['ศูนย์', 0]]))));
  expect(zeros).toContain('๐ คน');
});

it('gives the same file for the same data, tagged, and lets go of what it laid out', () => {
  const typesetter = new Typesetter(TEMPLATES);
  const data = paper(text('เรื่อง', 'ข้อความยาว '.repeat(500)));
  const set = (): Buffer => typesetter.pdf('report.typ', data, MADE_AT);
  const first = set();
  expect(first.includes('/MarkInfo')).toBe(true);
  expect(set().equals(first)).toBe(true);
  for (let count = 0; count < 5; count += 1) set();
  const before = process.memoryUsage().rss;
  for (let count = 0; count < 30; count += 1) set();
  expect((process.memoryUsage().rss - before) / MIB).toBeLessThan(60);
});

const HEAD = { officeTh: 'สพป.ทดสอบ', schoolTh: 'โรงเรียนบ้านสวน', now: MADE_AT };
const PLAN: EmergencyPlanPaper = {
  ...{ schoolTh: 'โรงเรียนบ้านสวน', scenarioTh: 'น้ำท่วม', edition: 2, approvedOn: '2026-06-01' },
  ...{ academicYear: 2569, notInForceTh: null, equipment: [], maps: [], otherMaps: ['ผังชั้นสอง.pdf'] },
  ...{ trigger: 'ระดับน้ำถึงเส้นแดง', before: ['ตรวจทางระบายน้ำ'], during: ['ย้ายขึ้นที่สูง'], after: [] },
  command: [{ roleTh: 'ผู้บัญชาการเหตุการณ์', name: 'ผู้อำนวยการ', standIn: 'รองผู้อำนวยการ' }],
  ...{ assemblyPoints: ['สนามหน้าเสาธง'], routes: [], needHelp: null, handOver: 'ลงชื่อรับ' },
  contacts: [
    { name: 'รพ.สต.', roleTh: 'สาธารณสุข', phone: '0-2000-0000', checkedOn: '2026-05-20' },
    { name: 'ปภ.', roleTh: 'บรรเทาสาธารณภัย', phone: '0-2000-0002', checkedOn: '2025-05-20' },
    { name: 'อบต.', roleTh: 'ท้องถิ่น', phone: '0-2000-0001', checkedOn: null },
  ],
};

it('shows the pictures of one document, and none in the next', () => {
  const typesetter = new Typesetter(TEMPLATES);
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const plan = emergencyPlanPaper({ ...PLAN, maps: [{ picture: 'map-0.png', name: 'ผังชั้นหนึ่ง' }] }, HEAD);
  const shown = typesetter.pdf('emergency-plan.typ', plan, MADE_AT, { 'map-0.png': pixel });
  expect(shown.includes('/Image')).toBe(true);
  expect(() => typesetter.pdf('emergency-plan.typ', plan, MADE_AT)).toThrow();
});

it('shows an emergency plan with the numbers first, and when each contact was checked', () => {
  const plan = emergencyPlanPaper(PLAN, HEAD);
  const shown = linesOf('emergency-plan.typ', plan);
  for (const line of ['191', '1669', '0-2000-0000', '20 พ.ค. 2569', 'ยังไม่ได้ตรวจ', 'ควรตรวจใหม่', 'ไม่มีข้อมูล'])
    expect(shown).toContain(line);
  expect(joined(shown)).toContain('ผังชั้นสอง.pdf');
  expect(joined(shown)).toMatch(/191.*เริ่มใช้แผนเมื่อ/u);
});

it('shows a step board rule by rule, a remark apart', () => {
  const rules = [{ ruleTh: 'แบบประเมินเห็นชอบแล้ว', met: true, sinceOn: '2026-06-30', foundTh: 'ฉบับที่ 2' }];
  const step = { no: 1, titleTh: 'วิเคราะห์', stateTh: 'ผ่านการตรวจ', done: true, dueOn: '2026-07-31', rules };
  const paperOf = schoolStepsPaper(
    {
      ...{ schoolTh: 'โรงเรียนบ้านสวน', academicYear: 2569, ruleVersion: '2569-1', countedTh: null },
      steps: [
        { ...step, remarks: ['เห็นต่าง'] },
        { ...step, no: 2, stateTh: 'เกินกำหนด', done: false, rules: [], remarks: [] },
      ],
    },
    HEAD,
  );
  const shown = joined(linesOf('report.typ', paperOf));
  for (const said of ['๑จาก๒ขั้น', 'วิเคราะห์:ผ่านการตรวจ', 'วิเคราะห์:เกินกำหนด', 'ฉบับที่๒', 'เห็นต่าง', '๐จาก๐'])
    expect(shown).toContain(said);
});

it('does not read outside its templates', () => {
  expect(() => new Typesetter(TEMPLATES).pdf('../report.rules.ts', paper(), MADE_AT)).toThrow();
});
