import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { toIsoDate } from '#contracts';
import { aRoster, asGrid, csvFile, DMC_METADATA, type DmcPupil } from '../../../test/support/dmc-files.js';
import { extractDmc, type RawRosterRow } from './dmc-extract.js';
import { openDmcFile } from './dmc-reader.js';
import { formulaSafe } from '#platform/files';
import { FIX_HEADING, RESULT_HEADING, writeResultFile } from './dmc-result-file.js';
import { ROSTER_PROBLEMS } from './roster-problems.rules.js';
import { readRosterRow } from './roster-row.rules.js';

const TODAY = toIsoDate('2026-11-23');

async function resultOf(pupils: readonly DmcPupil[]): Promise<string[][]> {
  const { mapping, rows: source } = await extractDmc(
    openDmcFile(csvFile(asGrid(pupils, { metadata: DMC_METADATA }))),
  );
  const rows: RawRosterRow[] = [];
  for await (const row of source) rows.push(row);
  const problems = rows.flatMap((row) => readRosterRow(row, TODAY).problems);
  const bytes = new Uint8Array(await new Response(writeResultFile(mapping, rows, problems)).arrayBuffer());
  return (await readXlsx(bytes)).sheets[0]!.rows.map((row) => row.map((cell) => String(cell ?? '')));
}

const withChanges = (...changes: Partial<DmcPupil>[]): DmcPupil[] =>
  aRoster(changes.length).map((pupil, i) => ({ ...pupil, ...changes[i] }));

describe('writeResultFile', () => {
  it('is the user’s allowed columns, in their order, plus two', async () => {
    const [header, first, second] = await resultOf(withChanges({}, { วันเกิด: '1/1/59', เพศ: '?' }));
    expect(header?.slice(0, 6)).toEqual([
      'รหัสโรงเรียน',
      'ชื่อโรงเรียน',
      'เลขประจำตัวประชาชน',
      'ชั้น',
      'ห้อง',
      'รหัสนักเรียน',
    ]);
    expect(header?.slice(-2)).toEqual([RESULT_HEADING, FIX_HEADING]);
    expect(header).toHaveLength(26);
    expect(first?.slice(-2)).toEqual(['แถว 3: ผ่าน', '']);
    expect(second?.at(-2)).toBe(
      `แถว 4: ต้องแก้ไข – เพศ: ${ROSTER_PROBLEMS['sex-unknown'].causeTh}; วันเกิด: ${ROSTER_PROBLEMS['birth-date-two-digit-year'].causeTh}`,
    );
    expect(second?.at(-1)).toContain(ROSTER_PROBLEMS['birth-date-two-digit-year'].fixTh);
  });

  it('masks ids wherever they stand, withholds labels, leaves out what must not be imported', async () => {
    const [pupil] = aRoster(1);
    const id = pupil!.เลขประจำตัวประชาชน;
    const rows = await resultOf(
      withChanges({
        ชื่อผู้ปกครอง: `มาลี ${id}`,
        รหัสนักเรียน: id,
        ความด้อยโอกาส: 'เด็กยากจน',
        ศาสนา: 'ลับ',
        อาชีพของบิดา: 'ลับ',
      }),
    );
    const all = JSON.stringify(rows);
    expect(all).not.toContain(id);
    expect(all).not.toContain('ลับ');
    expect(all).not.toContain('ยากจน');
    expect(rows[1]?.[2]).toBe(`x-xxxx-xxxxx-${id.slice(10, 12)}-${id.slice(12)}`);
    expect(rows[1]?.[5]).toBe(rows[1]?.[2]);
  });

  it('is refused with the right reason when it is uploaded again', async () => {
    const [header, ...rows] = await resultOf(withChanges({}, {}));
    const { rows: again } = await extractDmc(openDmcFile(csvFile([header!, ...rows])));
    for await (const row of again) {
      const { record, problems } = readRosterRow(row, TODAY);
      expect(record).toBeNull();
      expect(problems.map(({ code }) => code)).toContain('citizen-id-masked');
    }
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', ' =1', '|cmd'])(
    'defuses %j',
    (text) => {
      expect(formulaSafe(text)).toBe(`'${text}`);
    },
  );

  it('leaves other texts as they are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const safe = formulaSafe(text);
        return (safe === text || safe === `'${text}`) && !/^[\s]*[=+\-@＝＋－＠\t\r]/.test(safe);
      }),
    );
    expect(formulaSafe('12/3')).toBe('12/3');
  });

  it('writes hostile cells as plain text', async () => {
    const [, row] = await resultOf(
      withChanges({ ตำบล: '=HYPERLINK("http://x","y")', อำเภอ: '＝1+1', บ้านเลขที่: '-5' }),
    );
    expect(row).toEqual(expect.arrayContaining([`'=HYPERLINK("http://x","y")`, `'＝1+1`, `'-5`]));
  });
});
