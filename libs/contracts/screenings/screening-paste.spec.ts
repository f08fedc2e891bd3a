import { readPaste } from './screening-paste.js';

const problems = (text: string, kind: Parameters<typeof readPaste>[1] = 'SDQ') =>
  readPaste(text, kind).map(({ row, problem }) => [row, problem]);

describe('a pasted table', () => {
  it('is read with tabs or commas, Thai digits, quotes, empty lines and a heading', () => {
    const text = 'รหัส,อารมณ์,เกเร,สมาธิ,เพื่อน,สังคม\r\n\r\n"10021",๑,2,3,4,5,,\r\n10022,1,2,3,4,10';
    expect(readPaste(text, 'SDQ')).toEqual([
      {
        ...{ row: 3, who: '10021', problem: null },
        value: { kind: 'SDQ', scores: { emotional: 1, conduct: 2, hyperactivity: 3, peer: 4, prosocial: 5 } },
      },
      expect.objectContaining({ row: 4, problem: null }),
    ]);
  });

  it('takes 25 numbers as well', () => {
    const [row] = readPaste(['ก', ...Array<string>(25).fill('0')].join('\t'), 'SDQ');
    expect(row?.value).toMatchObject({ scores: { hyperactivity: 4 } });
  });

  it('names what is wrong by line', () => {
    expect(problems('ก\t1\t2\nข\t1\t2\t3\t4\t11\n\t1\t2\t3\t4\t5\nค\tx\t2\t3\t4\t5')).toEqual([
      ...[
        [1, 'values-count'],
        [2, 'value-invalid'],
        [3, 'who-missing'],
        [4, 'value-invalid'],
      ],
    ]);
  });

  it('reads groups, colours and statuses by code, label or place', () => {
    const eleven = ['ปกติ', 'AT_RISK', '3', ...Array<string>(8).fill('1')].join('\t');
    expect(readPaste(`ก\t${eleven}`, 'ASPECTS')[0]?.value).toMatchObject({
      aspects: { TALENT: 'NORMAL', STUDY: 'AT_RISK', HEALTH: 'PROBLEM', DEVICE: 'NORMAL' },
    });
    expect(readPaste('ก\tส้ม', 'HERO')[0]?.value).toEqual({ kind: 'HERO', colour: 'ORANGE' });
    expect(readPaste('ก\tยากจนพิเศษ', 'CCT')[0]?.value).toEqual({ kind: 'CCT', status: 'EXTRA_POOR' });
    expect(problems('ก\tม่วง', 'HERO')).toEqual([[1, 'value-invalid']]);
  });
});
