import type { Part } from '../report-parts.js';
import { planParts, teachingParts, visitParts } from './prevention-parts.js';
import { HIDDEN, personBars } from './small-counts.js';

const rowsOf = (parts: readonly Part[], title: string): string[][] => {
  const part = parts.find((one) => one.kind === 'table' && one.title === title);
  return part?.kind === 'table' ? part.rows : [];
};
const factsOf = (parts: readonly Part[]): [string, string][] =>
  parts.flatMap((part) => (part.kind === 'facts' ? part.rows : []));

describe('step 2', () => {
  const school = { schoolId: 'a', safetyPlanId: null, inWork: [] as string[] };
  const parts = planParts({
    academicYear: 2569,
    items: [
      {
        ...school,
        schoolNameTh: 'ก',
        safetyStatus: 'APPROVED',
        required: ['FLOOD', 'STORM'],
        approved: ['FLOOD', 'STORM'],
      },
      {
        ...school,
        schoolNameTh: 'ข',
        safetyStatus: 'SUBMITTED',
        required: ['FLOOD'],
        approved: [],
        inWork: ['FLOOD'],
      },
      { ...school, schoolNameTh: 'ค', safetyStatus: null, required: ['FLOOD'], approved: [] },
    ],
  });

  it('counts approved plans by kind, with what they are a share of', () => {
    expect(factsOf(parts)).toEqual([
      ['แผนความปลอดภัยที่เขตอนุมัติแล้ว', '1 จาก 3 แห่ง (ร้อยละ 33.33)'],
      ['แผนเผชิญเหตุที่จำเป็นและอนุมัติแล้ว', '2 จาก 4 แผน (ร้อยละ 50.00)'],
      ['โรงเรียนที่มีแผนเผชิญเหตุครบตามความเสี่ยง', '1 จาก 3 แห่ง (ร้อยละ 33.33)'],
    ]);
    expect(rowsOf(parts, 'แผนเผชิญเหตุ จำแนกตามสถานการณ์')).toEqual([
      ['อุทกภัย', '3', '1', '1', '1'],
      ['วาตภัย', '1', '1', '0', '0'],
    ]);
    expect(rowsOf(parts, 'แผนความปลอดภัย จำแนกตามสถานะ').at(-1)).toEqual(['ยังไม่เริ่มจัดทำ', '1']);
  });

  it('names the schools that have no approved plan', () => {
    expect(rowsOf(parts, 'โรงเรียนที่แผนความปลอดภัยยังไม่ได้รับอนุมัติ')).toEqual([['ข', 'ค', '']]);
  });
});

describe('step 3', () => {
  const share = (have: number, of: number) => ({ have, of });
  const school = {
    schoolId: 'a',
    missingScenarios: [],
    findingsClosed: share(0, 0),
    findingsLate: 0,
    lastDrillOn: null,
    held: 1,
  };
  const held = { times: 2, schools: 2, students: 1_200, staff: 40, others: 3 };
  const parts = teachingParts(
    {
      academicYear: 2569,
      schools: [
        {
          ...school,
          schoolNameTh: 'ก',
          students: share(80, 100),
          staff: share(9, 10),
          drills: share(2, 2),
          missingAreas: [],
        },
        {
          ...school,
          schoolNameTh: 'ข',
          students: share(20, 100),
          staff: share(1, 10),
          drills: share(1, 2),
          missingAreas: ['STUDY'],
        },
        {
          ...school,
          schoolNameTh: 'ค',
          students: share(0, 0),
          staff: share(0, 0),
          drills: share(0, 0),
          missingAreas: ['STUDY'],
        },
      ],
    },
    {
      drills: [{ code: 'FLOOD', ...held }],
      trainings: held,
      campaigns: { times: 0, schools: 0, students: 0, staff: 0, others: 0 },
      guidance: [{ code: 'STUDY', ...held }],
    },
  );

  it('tells how many were reached, and who drilled everything that is required', () => {
    expect(factsOf(parts)).toEqual([
      ['นักเรียนที่ได้รับการอบรมหรือฝึกซ้อม', '100 จาก 200 คน (ร้อยละ 50.00)'],
      ['ครูและบุคลากรที่ได้รับการอบรมหรือฝึกซ้อม', '10 จาก 20 คน (ร้อยละ 50.00)'],
      ['โรงเรียนที่ซ้อมครบทุกสถานการณ์ที่กำหนด', '1 จาก 2 แห่ง (ร้อยละ 50.00)'],
      ['โรงเรียนที่จัดแนะแนวครบทั้งสามด้าน', '1 จาก 3 แห่ง (ร้อยละ 33.33)'],
    ]);
    expect(rowsOf(parts, 'โรงเรียนที่ยังซ้อมไม่ครบทุกสถานการณ์ที่กำหนด')).toEqual([['ข', '', '']]);
  });

  it('has heads by scenario and area', () => {
    expect(rowsOf(parts, 'การซ้อมแผนเผชิญเหตุ จำแนกตามสถานการณ์')).toEqual([
      ['อุทกภัย', '2', '2', '1,200', '40', '3'],
    ]);
    expect(rowsOf(parts, 'กิจกรรมแนะแนว จำแนกตามด้าน')).toEqual([['การศึกษา', '2', '2', '1,200', '40', '3']]);
  });
});

it('step 5 has visits of each term by network, findings by level, and who was not visited', () => {
  const parts = visitParts([
    {
      ...{ academicYear: 2569, term: 1, lastDay: '2026-10-10', daysLeft: -1 },
      networks: [{ networkId: null, networkNameTh: null, schools: 3, visited: 1, planned: 1, notPlanned: 1 }],
      findings: [{ level: 'URGENT', all: 3, open: 1, overdue: 1, late: 0 }],
      notVisited: [
        {
          schoolId: 'a',
          schoolNameTh: 'ก',
          networkNameTh: null,
          plannedOn: '2026-10-01',
          visitId: 'v',
          lastVisitedOn: null,
        },
        {
          schoolId: 'b',
          schoolNameTh: 'ข',
          networkNameTh: null,
          plannedOn: null,
          visitId: null,
          lastVisitedOn: null,
        },
      ],
    },
  ]);
  expect(factsOf(parts)).toEqual([['ภาคเรียนที่ 1: โรงเรียนที่ได้รับการนิเทศ ติดตาม', '1 จาก 3 แห่ง (ร้อยละ 33.33)']]);
  expect(rowsOf(parts, 'ภาคเรียนที่ 1: การนิเทศ ติดตาม จำแนกตามเครือข่าย')).toEqual([
    ['ไม่สังกัดเครือข่าย', '3', '1', '1', '1'],
  ]);
  expect(rowsOf(parts, 'ภาคเรียนที่ 1: ประเด็นที่พบ จำแนกตามระดับ')).toEqual([
    ['ต้องแก้ไขเร่งด่วน', '3', '2', '1', '1', '0'],
  ]);
  expect(rowsOf(parts, 'ภาคเรียนที่ 1: โรงเรียนที่ยังไม่ได้รับการนิเทศ')).toEqual([['ก (กำหนด 1 ต.ค. 2569)', 'ข', '']]);
});

describe('counts of persons', () => {
  const rows = [2, 3, 40].map((count, index) => ({ label: String(index), count }));
  const of = (total: number | null, leaves: boolean) =>
    personBars({ title: 'ก', unit: 'คน', total }, rows, leaves);

  it('stand as they are inside the office', () => {
    expect(of(45, false)).toMatchObject({
      kind: 'bars',
      rows: [
        ['0', 2, '2'],
        ['1', 3, '3'],
        ['2', 40, '40'],
      ],
    });
  });

  it('hide what is small outside, and what it could be worked out from', () => {
    expect(of(null, true)).toMatchObject({
      rows: [
        ['0', HIDDEN],
        ['1', HIDDEN],
        ['2', '40'],
      ],
    });
    const alone = personBars(
      { title: 'ก', unit: 'คน', total: 52 },
      [2, 10, 40].map((count, index) => ({ label: String(index), count })),
      true,
    );
    expect(
      alone.kind === 'table' ? alone.rows.filter(([, shown]) => shown === HIDDEN).length : 0,
    ).toBeGreaterThan(1);
  });
});
