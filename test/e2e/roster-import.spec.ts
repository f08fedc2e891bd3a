import { setTimeout as sleep } from 'node:timers/promises';
import { LiveHub } from '#platform/live';
import { newId } from '#platform/database';
import {
  asGrid,
  csvFile,
  syntheticCitizenId,
  xlsFile,
  xlsxFile,
  type DmcPupil,
} from '../support/dmc-files.js';
import {
  DAY,
  act,
  app,
  applied,
  checked,
  codes,
  csv,
  director,
  district,
  dump,
  get,
  here,
  newcomers,
  otherDirector,
  partner,
  roll,
  roster,
  schools,
  stranger,
  teacher,
  upload,
  useRosterWorld,
  worker,
} from '../support/roster-world.js';

useRosterWorld();

describe('a roster import', () => {
  it('goes from file to roll: read, checked, confirmed, written', async () => {
    const answer = await upload(district, csv(roster(40)), { name: 'รายชื่อ นักเรียน.csv' }).expect(202);
    expect(answer.headers.etag).toBe('W/"1"');
    expect(answer.body).toMatchObject({
      state: 'READING',
      fileName: 'รายชื่อ นักเรียน.csv',
      academicYear: 2569,
      round: 'JUNE',
      version: 1,
    });
    expect(await worker.drain()).toEqual(['roster.read', 'roster.check']);
    const view = await get(district, answer.body.id);
    expect(view).toMatchObject({ state: 'CHECKED', availableActions: ['apply', 'cancel'], undoUntil: null });
    expect(view.summary).toEqual({
      rows: 40,
      new: 40,
      changed: 0,
      unchanged: 0,
      moved: 0,
      left: 0,
      errors: 0,
      warnings: 0,
    });
    expect(await app.rows('SELECT 1 FROM student')).toHaveLength(0);
    expect(await app.rows('SELECT 1 FROM roster_upload')).toHaveLength(0);

    const confirmed = await act(district, view, 'apply');
    expect(confirmed.body).toMatchObject({ state: 'APPLYING', availableActions: [] });
    expect(await worker.drain()).toEqual(['roster.apply', 'statistics.recompile', 'dropouts.compile']);
    const done = await get(district, view.id);
    expect(done).toMatchObject({
      state: 'APPLIED',
      availableActions: ['undo'],
      undoUntil: '2026-08-26T03:00:00.000Z',
      progress: { done: 40, total: 40, phase: 'writing' },
    });
    const { students, families, enrolments } = await roll();
    expect([students.length, families.length, enrolments.length]).toEqual([40, 40, 40]);
    expect(students[0]).toMatchObject({
      prefix: expect.stringMatching(/^เด็ก/u),
      citizen_id_tail: expect.stringMatching(/^\d{3}$/u),
    });
    expect(
      await app.rows("SELECT 1 FROM audit_event WHERE action LIKE 'roster-import.%' AND record_id = $1", [
        view.id,
      ]),
    ).toHaveLength(3);
    const hits = await app
      .ask(director, 'post', '/students/search', { body: { schoolId: schools[0]!.id, limit: 100 } })
      .expect(200);
    expect(hits.body.items).toHaveLength(20);
  });

  it.each([
    ['.xlsx', (pupils: DmcPupil[]) => xlsxFile(asGrid(pupils))],
    ['.xls', (pupils: DmcPupil[]) => xlsFile(asGrid(pupils))],
    [
      'windows-874',
      (pupils: DmcPupil[]) => csvFile(asGrid(pupils), { encoding: 'windows-874', separator: ';' }),
    ],
  ])('reads %s like CSV', async (_name, write) => {
    const view = await checked(district, await write(roster(24)));
    expect(view.summary).toMatchObject({ rows: 24, new: 24, errors: 0 });
  });

  it('keeps nothing of the columns that must not be imported, before or after', async () => {
    const secrets = [
      'ลัทธิหนึ่งคำลับ',
      'เชื้อชาติคำลับ',
      'กรุ๊ปคำลับ',
      'สัญชาติคำลับ',
      'อาชีพบิดาคำลับ',
      'ชื่อมารดาคำลับ',
      'นามสกุลบิดาคำลับ',
    ];
    const pupils = roster(30).map((pupil) => ({
      ...pupil,
      ศาสนา: secrets[0]!,
      เชื้อชาติ: secrets[1]!,
      กลุ่มเลือด: secrets[2]!,
      สัญชาติ: secrets[3]!,
      อาชีพของบิดา: secrets[4]!,
      ชื่อมารดา: secrets[5]!,
      นามสกุลบิดา: secrets[6]!,
    }));
    const { body } = await upload(district, csv(pupils)).expect(202);
    const uploaded = await dump();
    await worker.drain();
    const waiting = await dump();
    const view = await get(district, body.id);
    await act(district, view, 'apply');
    await worker.drain();
    const after = await dump();
    // The dump would see them: names that may be imported are found in it.
    expect(waiting).toContain(pupils[0]!.ชื่อ);
    expect(after).toContain(pupils[0]!.ชื่อ);
    for (const text of [uploaded, waiting, after])
      for (const secret of secrets) expect(text).not.toContain(secret);
    // Citizen ids lie nowhere in clear, the quarantine's own encryption apart.
    const clear = await app.rows<{ text: string }>(
      "SELECT to_jsonb(st)::text || COALESCE(to_jsonb(sf)::text, '') AS text FROM student st LEFT JOIN student_family sf ON sf.student_id = st.id",
    );
    for (const { text } of clear) expect(text).not.toMatch(/19999\d{8}/u);
  });

  it('happens once, however often its jobs are delivered', async () => {
    const { body } = await upload(district, csv(roster(20))).expect(202);
    await worker.drain({ times: 3 });
    const view = await get(district, body.id);
    await act(district, view, 'apply');
    await worker.drain({ times: 3 });
    const done = await get(district, view.id);
    expect(done.state).toBe('APPLIED');
    for (const job of [
      worker.jobs.apply({ districtId: here.id, importId: view.id, version: view.version + 1 }),
      worker.jobs.read({ districtId: here.id, importId: view.id }),
    ])
      await job;
    expect(await get(district, view.id)).toEqual(done);
    expect((await roll()).students).toHaveLength(20);
    expect(await app.rows("SELECT 1 FROM outbox WHERE name = 'statistics.recompile'")).toHaveLength(1);
    expect(await app.rows('SELECT 1 FROM student WHERE version <> 1')).toHaveLength(0);
  });

  it('applied by two workers at the same moment is written once', async () => {
    const view = await checked(district, csv(roster(20)));
    await act(district, view, 'apply');
    await app.rows('UPDATE outbox SET handed_over_at = clock_timestamp()');
    const job = { districtId: here.id, importId: view.id, version: view.version + 1 };
    await Promise.all([worker.jobs.apply(job), worker.jobs.apply(job)]);
    expect((await roll()).enrolments).toHaveLength(20);
    expect((await get(district, view.id)).version).toBe(view.version + 2);
  });

  it('survives the loss of its worker in the middle of writing', async () => {
    const view = await checked(district, csv(roster(2_500)));
    const events: string[] = [];
    const heard = app.app
      .get(LiveHub)
      .stream(() => true)
      .subscribe(({ kind, id }) => events.push(`${kind} ${id}`));
    await act(district, view, 'apply');
    await app.rows('UPDATE outbox SET handed_over_at = clock_timestamp()');
    const job = { districtId: here.id, importId: view.id, version: view.version + 1 };
    const running = worker.jobs.apply(job).then(
      () => 'done',
      () => 'lost',
    );
    while ((await get(district, view.id)).progress.phase !== 'writing') await sleep(5);
    // What kill -9 of a worker leaves behind for the database: a connection that is gone in the middle.
    await app.rows(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'kumkrong-worker' AND state <> 'idle'",
    );
    expect(await running).toBe('lost');
    expect((await roll()).students).toHaveLength(0);
    expect((await get(district, view.id)).state).toBe('APPLYING');
    await worker.jobs.apply(job);
    expect((await get(district, view.id)).state).toBe('APPLIED');
    expect((await roll()).enrolments).toHaveLength(2_500);
    heard.unsubscribe();
    expect(new Set(events)).toEqual(new Set([`roster-import ${view.id}`]));
    expect(events.length).toBeGreaterThan(4);
  });

  it('answers the same upload once and refuses its key for another file', async () => {
    const key = newId();
    const first = await upload(district, csv(roster(20)), { key }).expect(202);
    const again = await upload(district, csv(roster(20)), { key }).expect(202);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await upload(district, csv(roster(21)), { key }).expect(422)).body.code).toBe(
      'idempotency-key-reused',
    );
    expect(await app.rows('SELECT 1 FROM roster_import')).toHaveLength(1);
  });
});

describe('the next round', () => {
  it('changes, moves, brings, and flags who is missing; nobody is deleted', async () => {
    const june = roster(40);
    await applied(district, csv(june));
    app.clock.advance(80 * DAY);
    const changedName = { ...june[4]!, นามสกุล: 'เปลี่ยนใหม่', น้ำหนัก: '' };
    const moved = { ...june[5]!, รหัสโรงเรียน: codes()[0]!, รหัสนักเรียน: '77777' };
    const november = [...june.slice(0, 4), changedName, moved, ...june.slice(6, 38), ...newcomers(3)];
    const view = await checked(district, csv(november), { round: 'NOVEMBER' });
    expect(view.summary).toMatchObject({ new: 3, changed: 1, moved: 1, unchanged: 36, left: 2, errors: 0 });
    expect((await act(district, view, 'apply')).body.code).toBe('roster.missing-not-confirmed');
    expect((await act(district, view, 'apply', { confirmMissing: true })).status).toBe(202);
    await worker.drain();
    const after = await roll();
    expect(after.students).toHaveLength(43);
    expect(after.students.filter((s) => s.missing_since_import_id === view.id)).toHaveLength(2);
    expect(after.enrolments.filter((e) => e.round === 'NOVEMBER')).toHaveLength(41);
    expect(after.enrolments.filter((e) => e.round === 'JUNE')).toHaveLength(40);
    const changed = after.students.find((s) => s.last_name === 'เปลี่ยนใหม่');
    expect(changed?.weight_kg).toBe(`${june[4]!.น้ำหนัก}.0`);
    expect(after.students.find((s) => s.student_code === '77777')?.school_id).toBe(schools[0]!.id);

    app.clock.advance(DAY);
    const again = await applied(district, csv(june), { round: 'NOVEMBER' });
    expect(again.summary).toMatchObject({ new: 0, left: 3 });
    const back = await roll();
    expect(back.students.filter((s) => s.missing_since_import_id !== null)).toHaveLength(3);
    expect(back.students.filter((s) => s.missing_since_import_id === view.id)).toHaveLength(0);
  });

  it('is the same file again: nothing to change', async () => {
    const pupils = roster(40);
    await applied(district, csv(pupils));
    const view = await checked(district, await xlsxFile(asGrid(pupils)));
    expect(view.summary).toMatchObject({ new: 0, changed: 0, unchanged: 40, left: 0 });
  });

  it('asks again when the roll changed between dry run and job', async () => {
    const pupils = roster(20);
    const first = await checked(district, csv(pupils));
    const second = await checked(district, csv([...pupils, ...newcomers(5)]));
    await act(district, first, 'apply');
    await act(district, second, 'apply');
    await worker.drain();
    expect((await get(district, first.id)).state).toBe('APPLIED');
    const asked = await get(district, second.id);
    expect(asked).toMatchObject({ state: 'CHECKED', summary: { new: 5, unchanged: 20 } });
    await act(district, asked, 'apply');
    await worker.drain();
    expect((await roll()).students).toHaveLength(25);
  });

  it('of an earlier year does not overwrite the roll', async () => {
    await applied(district, csv(roster(20)));
    const refused = await upload(district, csv(roster(20)), { year: '2568' }).expect(422);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/academicYear', code: 'inconsistent' }),
    ]);
  });
});

describe('undo', () => {
  it('brings the roll back exactly, and only within seven days', async () => {
    const june = roster(40);
    await applied(district, csv(june));
    const before = await roll();
    app.clock.advance(80 * DAY);
    const november = [
      { ...june[0]!, ชื่อ: 'ชื่อใหม่', บ้านเลขที่: '999', ความด้อยโอกาส: 'เด็กถูกทอดทิ้ง' },
      ...june.slice(1, 38),
      ...newcomers(3),
    ];
    const done = await applied(district, csv(november), { round: 'NOVEMBER' });
    expect(await roll()).not.toEqual(before);
    app.clock.advance(7 * DAY);
    expect((await act(district, done, 'undo')).body.code).toBe('roster.not-undoable');
    app.clock.advance(-1000);
    const undoing = await act(district, done, 'undo');
    expect(undoing.body.state).toBe('UNDOING');
    expect(await worker.drain({ times: 2 })).toEqual(['roster.undo', 'statistics.recompile']);
    expect(await get(district, done.id)).toMatchObject({
      state: 'UNDONE',
      availableActions: [],
      undoUntil: null,
    });
    expect(await roll()).toEqual(before);
    expect(await app.rows('SELECT 1 FROM roster_undo WHERE import_id = $1', [done.id])).toHaveLength(0);
  });

  it('refuses once a later import touched the same students, and works from the last one back', async () => {
    const first = await applied(district, csv(roster(20)));
    const afterFirst = await roll();
    app.clock.advance(DAY);
    const second = await applied(district, csv(roster(20)), { round: 'NOVEMBER' });
    expect((await act(district, first, 'undo')).body.code).toBe('roster.not-undoable');
    await act(district, second, 'undo');
    await worker.drain();
    expect(await roll()).toEqual(afterFirst);
    await act(district, first, 'undo');
    await worker.drain();
    expect((await roll()).students).toHaveLength(0);
  });

  it('keeps a student whom a record has named since', async () => {
    const done = await applied(district, csv(roster(20)));
    const [student] = (await roll()).students;
    await app.rows('CREATE TABLE named_since (student_id uuid REFERENCES student)');
    await app.rows('INSERT INTO named_since VALUES ($1)', [student!.id]);
    await act(district, done, 'undo');
    await worker.drain();
    const left = await roll();
    expect(left.students.map(({ id, missing_since_import_id: flag }) => [id, flag])).toEqual([
      [student!.id, done.id],
    ]);
    expect(left.families).toHaveLength(1);
    await app.rows('DROP TABLE named_since');
  });
});

describe('whose import it is', () => {
  it('a director brings own students alone; rows of others are told and left out', async () => {
    const view = await checked(director, csv(roster(20)));
    expect(view.summary).toMatchObject({ rows: 20, new: 10, errors: 10 });
    expect(view.problems[0]).toMatchObject({
      code: 'school-not-in-scope',
      severity: 'ERROR',
      count: 10,
      firstRows: expect.arrayContaining([3]),
    });
    await act(director, view, 'apply');
    await worker.drain();
    expect(new Set((await roll()).students.map(({ school_id }) => school_id))).toEqual(
      new Set([schools[0]!.id]),
    );
  });

  it('nobody else sees or moves it', async () => {
    const view = await checked(director, csv(roster(20)));
    const paths = [`/roster-imports/${view.id}`, `/roster-imports/${view.id}/result-file`];
    for (const path of paths) {
      for (const absent of [otherDirector, stranger]) await app.ask(absent, 'get', path).expect(404);
      for (const never of [teacher, partner]) await app.ask(never, 'get', path).expect(403);
      await app.ask(null, 'get', path).expect(401);
    }
    for (const action of ['apply', 'undo', 'cancel']) {
      for (const absent of [otherDirector, stranger])
        expect((await act(absent, view, action)).status).toBe(404);
      for (const never of [teacher, partner]) expect((await act(never, view, action)).status).toBe(403);
    }
    await upload(teacher, csv(roster(2))).expect(403);
    await upload(partner, csv(roster(2))).expect(403);
    await upload(null, csv(roster(2))).expect(401);
    expect((await app.ask(district, 'get', '/roster-imports').expect(200)).body.items).toHaveLength(1);
    for (const other of [otherDirector, stranger]) {
      expect((await app.ask(other, 'get', '/roster-imports').expect(200)).body.items).toEqual([]);
    }
    expect((await get(district, view.id)).state).toBe('CHECKED');
  });

  it('a school takes a student over only after the other school let go', async () => {
    const pupils = roster(20);
    await applied(district, csv(pupils));
    const wanted = { ...pupils[1]!, รหัสโรงเรียน: codes()[0]! };
    const own = pupils.filter((_, i) => i % 2 === 0);
    const refused = await checked(director, csv([...own, wanted]), { round: 'NOVEMBER' });
    expect(refused.summary).toMatchObject({ unchanged: 10, moved: 0, errors: 1 });
    expect(refused.problems[0].code).toBe('student-on-other-roll');
    app.clock.advance(DAY);
    await applied(otherDirector, csv(pupils.filter((_, i) => i % 2 === 1 && i !== 1)), { round: 'NOVEMBER' });
    app.clock.advance(DAY);
    const done = await applied(director, csv([...own, wanted]), { round: 'NOVEMBER' });
    expect(done.summary).toMatchObject({ moved: 1, errors: 0 });
    expect(
      (await roll()).students.filter(
        (s) => s.school_id === schools[0]!.id && s.missing_since_import_id === null,
      ),
    ).toHaveLength(11);
  });
});

describe('columns', () => {
  const unknownHeadings = (pupils: DmcPupil[]) =>
    asGrid(pupils, { rename: { ชื่อ: 'ช่องแรก', นามสกุล: 'ช่องสอง' } });

  it('are asked for once, and remembered for files with the same headings', async () => {
    const view = await checked(district, csvFile(unknownHeadings(roster(20))));
    expect(view).toMatchObject({ state: 'MAPPING', availableActions: ['map', 'cancel'], summary: null });
    const headers = view.mapping.columns.map(({ header }: { header: string }) => header);
    expect(headers).toContain('ช่องแรก');
    for (const never of ['ศาสนา', 'กลุ่มเลือด', 'เชื้อชาติ']) expect(headers).not.toContain(never);
    const chosen = Object.fromEntries(
      view.mapping.fields.flatMap((f: { field: string; columnIndex: number | null }) =>
        f.columnIndex === null ? [] : [[f.field, f.columnIndex]],
      ),
    );
    const indexOf = (header: string) =>
      view.mapping.columns.find((c: { header: string }) => c.header === header).index;
    const put = (columns: object) =>
      app.ask(district, 'put', `/roster-imports/${view.id}/mapping`, {
        version: view.version,
        body: { columns },
      });
    const missing = await put(chosen).expect(422);
    expect(missing.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/columns/firstName',
      '/columns/lastName',
    ]);
    await put({ ...chosen, firstName: 15, lastName: 9 }).expect(422);
    await put({ ...chosen, firstName: 'x', lastName: 9 }).expect(422);
    await put({ ...chosen, religion: 15 }).expect(422);
    const columns = { ...chosen, firstName: indexOf('ช่องแรก'), lastName: indexOf('ช่องสอง') };
    await put({ ...columns, lastName: columns.firstName }).expect(422);
    await put(columns).expect(202);
    await worker.drain();
    const read = await get(district, view.id);
    expect(read).toMatchObject({ state: 'CHECKED', summary: { new: 20, errors: 0 } });
    await act(district, read, 'apply');
    await worker.drain();
    const next = await checked(district, csvFile(unknownHeadings(roster(20))));
    expect(next).toMatchObject({ state: 'CHECKED', summary: { unchanged: 20 } });
    expect((await act(district, next, 'cancel')).body.state).toBe('CANCELLED');
    expect((await checked(district, csvFile(unknownHeadings(roster(20))))).state).toBe('MAPPING');
  });
});

describe('purge', () => {
  const purge = () => worker.jobs.purge({ districtId: here.id });

  it('deletes an upload that nobody read or mapped within an hour', async () => {
    const { body } = await upload(district, csv(roster(4))).expect(202);
    app.clock.advance(3_599_000);
    await purge();
    expect(await app.rows('SELECT 1 FROM roster_upload')).toHaveLength(1);
    app.clock.advance(2_000);
    await purge();
    expect(await app.rows('SELECT 1 FROM roster_upload')).toHaveLength(0);
    expect(await get(district, body.id)).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'roster-file.expired' }],
    });
    await worker.drain();
    expect((await get(district, body.id)).state).toBe('FAILED');
  });

  it('lets a confirmation that never ran be given again', async () => {
    const view = await checked(district, csv(roster(4)));
    await act(district, view, 'apply');
    app.clock.advance(3_601_000);
    await purge();
    expect((await get(district, view.id)).state).toBe('CHECKED');
    await worker.drain();
    expect((await roll()).students).toHaveLength(0);
  });

  it('keeps quarantined rows 180 days and the way back 7', async () => {
    await applied(district, csv(roster(4)));
    app.clock.advance(8 * DAY);
    await purge();
    expect(await app.rows('SELECT 1 FROM roster_undo')).toHaveLength(0);
    expect(await app.rows('SELECT 1 FROM roster_quarantine')).toHaveLength(1);
    app.clock.advance(173 * DAY);
    await purge();
    expect(await app.rows('SELECT 1 FROM roster_quarantine')).toHaveLength(0);
    expect((await roll()).students).toHaveLength(4);
  });
});

it('never lets a citizen id into an answer', async () => {
  const view = await applied(district, csv(roster(20)));
  const id = syntheticCitizenId(100_000);
  const answers = await Promise.all([
    app.ask(district, 'get', `/roster-imports/${view.id}`),
    app.ask(district, 'get', '/roster-imports'),
    app.ask(district, 'post', '/students/search', { body: { q: id } }),
  ]);
  for (const { text } of answers) expect(text).not.toContain(id.slice(2, 11));
  expect(answers[2]!.body.items).toHaveLength(1);
});
