import { changesOf, rebase } from '../../apps/web/ui/form-values.js';

const base = { facts: 'ฝนตก', causes: ['A'], hours: 3, day: '2026-08-19', empty: null };

describe('typing over a record that changed meanwhile', () => {
  it('follows the record where nothing was typed', () => {
    const theirs = { ...base, hours: 4, causes: ['A', 'B'] };
    expect(rebase(base, base, theirs)).toEqual({ values: theirs, both: {} });
  });

  it('keeps what was typed where nobody else wrote', () => {
    const mine = { ...base, facts: 'ฝนตกหนัก', empty: 'ใหม่' };
    expect(rebase(base, mine, base)).toEqual({ values: mine, both: {} });
  });

  it('joins what different people wrote, and names what both did', () => {
    const mine = { ...base, facts: 'ของฉัน', hours: 5 };
    const theirs = { ...base, facts: 'ของเขา', day: '2026-08-20' };
    expect(rebase(base, mine, theirs)).toEqual({
      values: { ...base, facts: 'ของฉัน', hours: 5, day: '2026-08-20' },
      both: { facts: 'ของเขา' },
    });
  });

  it('knows what was emptied, by either, and that empty is empty', () => {
    expect(rebase(base, { ...base, facts: '' }, { ...base, facts: 'ของเขา' })).toMatchObject({
      values: { facts: '' },
      both: { facts: 'ของเขา' },
    });
    expect(rebase(base, { ...base, causes: ['B'] }, { ...base, causes: [] }).both).toEqual({ causes: [] });
    const { empty: _, ...without } = base;
    expect(rebase(base, { ...base, empty: '' }, without).both).toEqual({});
  });

  it('has nothing to ask where both wrote the same', () => {
    const same = { ...base, facts: 'เหมือนกัน' };
    expect(rebase(base, same, same)).toEqual({ values: same, both: {} });
  });
});

describe('what goes out', () => {
  it('is what differs from the record alone, and null for what was taken away', () => {
    expect(changesOf(base, base)).toEqual({});
    expect(changesOf(base, { ...base, empty: '', causes: [] })).toEqual({ causes: null });
    expect(changesOf(base, { ...base, facts: '', hours: 4 })).toEqual({ facts: null, hours: 4 });
  });
});
