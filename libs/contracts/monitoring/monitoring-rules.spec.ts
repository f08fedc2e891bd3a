import { DEFAULT_MONITORING_TOOLS } from './default-tools.js';
import {
  isAnswered,
  isFindingOverdue,
  isForeignValue,
  itemsOf,
  missingItems,
  MONITORING_BOUNDS,
  monitoringTermOf,
  NO_VALUE,
  repeatedItemIds,
  termsBegun,
  type MonitoringItem,
  type MonitoringValue,
} from './monitoring-rules.js';

const item = (id: string, more: Partial<MonitoringItem> = {}): MonitoringItem => ({
  ...{ id, kind: 'CHOICE', text: id, required: true },
  ...more,
});

describe('the term of a visit', () => {
  it.each([
    ['2026-05-15', 2568, 2],
    ['2026-05-16', 2569, 1],
    ['2026-10-31', 2569, 1],
    ['2026-11-01', 2569, 2],
    ['2027-04-20', 2569, 2],
  ])('of %s is %i/%i', (day, academicYear, term) => {
    expect(monitoringTermOf(day)).toEqual({ academicYear, term });
  });

  it('counts terms that have begun alone', () => {
    expect(termsBegun(2569, '2026-05-15')).toEqual([]);
    expect(termsBegun(2569, '2026-10-31')).toEqual([1]);
    expect(termsBegun(2569, '2026-11-01')).toEqual([1, 2]);
  });
});

describe('answers', () => {
  const value = (more: Partial<MonitoringValue>): MonitoringValue => ({ ...NO_VALUE, ...more });

  it('count in the field of their kind alone', () => {
    expect(isAnswered(item('a'), value({ choice: 'NO' }))).toBe(true);
    expect(isAnswered(item('a'), value({ score: 3 }))).toBe(false);
    expect(isAnswered(item('a', { kind: 'COUNT' }), value({ count: 0 }))).toBe(true);
    expect(isAnswered(item('a', { kind: 'TEXT' }), value({ text: '  ' }))).toBe(false);
    expect(isAnswered(item('a'), undefined)).toBe(false);
    expect(isForeignValue('CHOICE', value({ choice: 'NO', count: 2 }))).toBe(true);
    expect(isForeignValue('CHOICE', value({ choice: 'NO' }))).toBe(false);
  });

  it('are missing where an item is required', () => {
    const sections = [{ title: 'x', items: [item('a'), item('b', { required: false }), item('c')] }];
    expect(missingItems(sections, new Map([['c', value({ choice: 'YES' })]]))).toEqual(['a']);
  });
});

it('a finding is overdue while the school owes the answer', () => {
  expect(isFindingOverdue('OPEN', '2026-06-01', '2026-06-01')).toBe(false);
  expect(isFindingOverdue('OPEN', '2026-06-01', '2026-06-02')).toBe(true);
  expect(isFindingOverdue('RETURNED', '2026-06-01', '2026-06-02')).toBe(true);
  expect(isFindingOverdue('ANSWERED', '2026-06-01', '2026-06-02')).toBe(false);
});

describe('the tools that a district can begin from', () => {
  it.each(DEFAULT_MONITORING_TOOLS.map((tool) => [tool.code, tool] as const))(
    '%s can be published',
    (_, tool) => {
      expect(repeatedItemIds(tool.sections)).toEqual([]);
      expect(tool.sections.length).toBeGreaterThan(0);
      expect(tool.sections.every(({ items }) => items.length > 0)).toBe(true);
      expect(itemsOf(tool.sections).every(({ id }) => /^[a-z0-9_-]{1,40}$/u.test(id))).toBe(true);
      expect(tool.sections.length).toBeLessThanOrEqual(MONITORING_BOUNDS.sections);
    },
  );
});
