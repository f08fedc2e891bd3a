import { readXlsx } from 'hucre';
import { asGrid, csvFile, htmlFile, xlsxFile } from '../support/dmc-files.js';
import {
  act,
  app,
  checked,
  codes,
  csv,
  district,
  here,
  roll,
  roster,
  upload,
  useRosterWorld,
  worker,
} from '../support/roster-world.js';

useRosterWorld();

describe('what goes wrong', () => {
  it.each([
    ['a web page', () => htmlFile(asGrid(roster(3))), 'file-type', 'roster-file.web-page'],
    [
      'a picture',
      () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'),
      'file-type',
      'roster-file.type-unknown',
    ],
    [
      'SVG',
      () => Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'),
      'file-type',
      'roster-file.type-unsupported',
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7 x'), 'file-type', 'roster-file.type-unknown'],
    [
      'an executable',
      () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      'file-type',
      'roster-file.type-unknown',
    ],
    ['an empty file', () => Buffer.alloc(0), 'file-unreadable', 'roster-file.empty'],
    ['a header alone', () => csvFile(asGrid([])), 'file-unreadable', 'roster-file.no-students'],
    ['another table', () => Buffer.from('a,b,c\n1,2,3\n'), 'file-unreadable', 'roster-file.header-missing'],
    ['a broken workbook', () => Buffer.from('PK\x03\x04nonsense'), 'file-unreadable', 'roster-file.damaged'],
  ])('%s is refused at once', async (_name, file, code, reason) => {
    const answer = await upload(district, file()).expect(code === 'file-type' ? 415 : 422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code,
      reason: { code: reason, cause: expect.any(String), fix: expect.any(String) },
    });
    expect(await app.rows('SELECT 1 FROM roster_import')).toHaveLength(0);
  });

  it('a workbook that was not downloaded to its end is refused', async () => {
    const workbook = Buffer.from(await xlsxFile(asGrid(roster(3))));
    const cut = await upload(district, workbook.subarray(0, workbook.length - 200), {
      name: 'cut.xlsx',
    }).expect(422);
    expect(cut.body.reason.code).toBe('roster-file.damaged');
  });

  it('rows that end in the middle of a quotation fail with their row number, and nothing is imported', async () => {
    const text = Buffer.concat([csv(roster(150)), Buffer.from(`"${'x'.repeat(40_000)}`)]);
    const view = await checked(district, text);
    expect(view).toMatchObject({
      state: 'FAILED',
      availableActions: [],
      problems: [{ code: 'roster-file.quote-open', severity: 'ERROR', firstRows: [152] }],
    });
    expect(
      await app.rows('SELECT 1 FROM roster_upload UNION ALL SELECT 1 FROM roster_quarantine'),
    ).toHaveLength(0);
  });

  it('more rows than allowed fail in the worker', async () => {
    const line = `${codes()[0]!},1,ป.1,ก,ข\r\n`;
    const text = `รหัสโรงเรียน,รหัสนักเรียน,ชั้น,ชื่อ,นามสกุล\r\n${line.repeat(60_001)}`;
    const view = await checked(district, Buffer.from(text));
    expect(view.problems[0].code).toBe('roster-file.too-many-rows');
  });

  it('more than 30 MB are refused', async () => {
    const answer = await upload(district, Buffer.alloc(30 * 1024 * 1024 + 1, 'a')).expect(413);
    expect(answer.body.code).toBe('payload-too-large');
  });

  it('a multipart body that is none', async () => {
    const send = (type: string, body: string) =>
      app.ask(district, 'post', '/roster-imports', { headers: { 'Content-Type': type } }).send(body);
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    expect((await send('multipart/form-data', 'x').expect(400)).body.code).toBe('multipart-invalid');
    expect((await send('multipart/form-data; boundary=b', part('round', 'JUNE')).expect(400)).body.code).toBe(
      'multipart-invalid',
    );
    const many = Array.from({ length: 12 }, (_, i) => part(`f${i}`, 'x')).join('');
    expect((await send('multipart/form-data; boundary=b', `${many}--b--\r\n`)).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(
      (await send('multipart/form-data; boundary=b', `${part('__proto__', 'x')}--b--\r\n`).expect(400)).body
        .code,
    ).toBe('multipart-invalid');
    expect(
      (
        await send(
          'multipart/form-data; boundary=b',
          `${part('round', 'JUNE')}${part('round', 'JUNE')}--b--\r\n`,
        ).expect(400)
      ).body.code,
    ).toBe('duplicate-key');
    await send('application/json', '{}').expect(415);
    await send('text/csv', 'a').expect(415);
  });

  it('fields that are missing, unknown or wrong', async () => {
    const ask = () => app.ask(district, 'post', '/roster-imports');
    expect((await ask().field('round', 'JUNE').expect(422)).body.errors).toHaveLength(2);
    expect((await upload(district, csv(roster(2)), { round: 'june' }).expect(422)).body.errors[0].code).toBe(
      'not-in-list',
    );
    for (const year of ['2026', '69', '๒๕๖๙', '1e3', '2599'])
      await upload(district, csv(roster(2)), { year }).expect(422);
    await upload(district, csv(roster(2)))
      .field('districtId', here.id)
      .expect(422);
    const two = await upload(district, csv(roster(2))).attach('file', csv(roster(2)), 'b.csv');
    expect([two.status, two.body.code]).toEqual([422, 'too-many-items']);
    await ask()
      .field('academicYear', '2569')
      .field('round', 'JUNE')
      .attach('other', csv(roster(2)), 'b.csv')
      .expect(422);
    expect(
      (
        await app
          .ask(district, 'post', '/roster-imports', { headers: { 'Idempotency-Key': 'x' } })
          .field('round', 'JUNE')
          .expect(400)
      ).body.code,
    ).toBe('idempotency-key-invalid');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\รายชื่อ.xlsx', 'รายชื่อ.xlsx'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['<img src=x>.csv', '_img src=x_.csv'],
    [`${'ก'.repeat(300)}.csv`, `${'ก'.repeat(116)}.csv`],
    ['...', 'roster'],
  ])('a file named %j is shown as %j', async (name, shown) => {
    expect((await upload(district, csv(roster(2)), { name }).expect(202)).body.fileName).toBe(shown);
  });

  it('too many uploads in an hour', async () => {
    await app.rows(
      `INSERT INTO roster_import (id, district_id, academic_year, round, file_name, state, created_by, created_at, changed_at)
       SELECT gen_random_uuid(), $1, 2569, 'JUNE', 'x', 'CANCELLED', $2, $3, $3 FROM generate_series(1, 30)`,
      [here.id, district.personId, app.clock.now()],
    );
    const refused = await upload(district, csv(roster(2))).expect(429);
    expect(refused.headers['retry-after']).toBe('3600');
  });

  it('rows with errors stay out and are written down for Excel', async () => {
    const pupils = roster(20);
    const bad = [
      { ...pupils[0]!, ชั้น: 'ม.4' },
      { ...pupils[1]!, เลขประจำตัวประชาชน: '1.99990E+12', ชื่อ: '=cmd()' },
      { ...pupils[2]!, เลขประจำตัวประชาชน: pupils[4]!.เลขประจำตัวประชาชน },
      ...pupils.slice(3),
    ];
    const view = await checked(district, csv(bad));
    expect(view.summary).toMatchObject({ rows: 20, new: 16, errors: 4 });
    const found = view.problems.map(({ code }: { code: string }) => code);
    expect(found).toEqual(
      expect.arrayContaining(['duplicate-citizen-id', 'citizen-id-scientific', 'level-not-offered']),
    );
    const file = await app
      .ask(district, 'get', `/roster-imports/${view.id}/result-file`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(file.headers['content-disposition']).toBe('attachment; filename="roster-result.xlsx"');
    const book = await readXlsx(new Uint8Array(file.body as Buffer));
    const rows = book.sheets[0]!.rows.map((row) => row.map(String));
    expect(rows).toHaveLength(21);
    const text = JSON.stringify(rows);
    expect(text).toContain('ผลการตรวจ');
    expect(text).not.toMatch(/19999\d{8}/u);
    expect(rows[2]!.some((cell) => cell.startsWith('='))).toBe(false);
    await act(district, view, 'apply');
    await worker.drain();
    expect((await roll()).students).toHaveLength(16);
  });

  it('a file without a single usable row cannot be confirmed', async () => {
    const view = await checked(district, csv(roster(3).map((pupil) => ({ ...pupil, ชั้น: '' }))));
    expect(view.availableActions).toEqual(['cancel']);
    expect((await act(district, view, 'apply')).body.code).toBe('roster.has-errors');
  });

  it('stale and missing versions, and actions out of turn', async () => {
    const view = await checked(district, csv(roster(4)));
    const path = `/roster-imports/${view.id}/apply`;
    await app.ask(district, 'post', path, { body: {} }).expect(428);
    const stale = await app.ask(district, 'post', path, { body: {}, version: 1 }).expect(412);
    expect(stale.body.current).toMatchObject({ id: view.id, version: view.version });
    await app
      .ask(district, 'post', path, { body: { confirmMissing: 'yes' }, version: view.version })
      .expect(422);
    const undo = await act(district, view, 'undo');
    expect([undo.status, undo.body.code, undo.body.availableActions]).toEqual([
      409,
      'illegal-transition',
      ['apply', 'cancel'],
    ]);
    const cancelled = await act(district, view, 'cancel');
    expect(cancelled.body.state).toBe('CANCELLED');
    expect(await app.rows('SELECT 1 FROM roster_quarantine')).toHaveLength(0);
    await app.ask(district, 'get', `/roster-imports/${view.id}/result-file`).expect(404);
  });
});
