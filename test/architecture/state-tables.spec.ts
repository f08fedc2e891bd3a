import {
  ACTIVITY_ACTIONS,
  ACTIVITY_STATUS_LABELS,
  ACCESS,
  CASE_ACTIONS,
  CASE_STATUS_LABELS,
  CASE_STUDY_ACTIONS,
  CASE_STUDY_STATUS_LABELS,
  COUNTED_STATUSES,
  DROPOUT_ACTIONS,
  DROPOUT_STATES,
  INCIDENT_ACTIONS,
  INCIDENT_STATUS_LABELS,
  MONITORING_FINDING_ACTIONS,
  MONITORING_FINDING_STATUSES,
  MONITORING_TOOL_ACTIONS,
  MONITORING_TOOL_STATUSES,
  MONITORING_VISIT_ACTIONS,
  MONITORING_VISIT_STATUSES,
  MOU_ACTIONS,
  MOU_STATES,
  mouStatusByCode,
  PRACTICE_ACTIONS,
  PRACTICE_STATUS_LABELS,
  REPORT_ACTIONS,
  REPORT_STATE_LABELS,
  PLAN_ACTIONS,
  PLAN_STATUS_LABELS,
  RISK_ACTIONS,
  RISK_STATUS_LABELS,
  REFERRAL_ACTIONS,
  REFERRAL_STATUS_LABELS,
  SUMMARY_ACTIONS,
  SUMMARY_STATUS_LABELS,
  type Permission,
  type PermissionRule,
  type VocabularyEntry,
} from '#contracts';

interface Transition {
  from: readonly string[];
  /** `null` leaves the state as it is. */
  to: string | null;
  permission: Permission;
  requires: readonly string[];
}

interface StateTable {
  name: string;
  states: readonly VocabularyEntry[];
  /** States in which a record is born. */
  first: readonly string[];
  /** States that nothing leads out of. */
  last: readonly string[];
  /** States that count as an end although somebody may open them again. */
  closed: readonly string[];
  actions: Record<string, Transition>;
  /** Every field that an action may ask for. */
  fields: readonly string[];
  /** What all its permissions must be about. */
  resource: PermissionRule['resource'];
}

/** A new state table joins with a row here. */
const TABLES: StateTable[] = [
  {
    name: 'incident',
    states: INCIDENT_STATUS_LABELS,
    first: ['DRAFT', 'SUBMITTED'],
    last: ['REJECTED', 'MERGED', 'WITHDRAWN', 'DISCARDED'],
    closed: ['CLOSED'],
    actions: INCIDENT_ACTIONS,
    fields: [
      'reason',
      'result',
      'remedy',
      'lesson',
      'intoId',
      'mainCode',
      'urgency',
      'postId',
      'person',
      'number',
      'reportedOn',
    ],
    resource: 'incident',
  },
  {
    name: 'risk assessment',
    states: RISK_STATUS_LABELS,
    first: ['DRAFT'],
    last: ['SUPERSEDED'],
    closed: ['APPROVED'],
    actions: RISK_ACTIONS,
    fields: ['reason'],
    resource: 'risk',
  },
  {
    name: 'yearly summary',
    states: SUMMARY_STATUS_LABELS,
    first: ['DRAFT'],
    last: ['ACCEPTED'],
    closed: [],
    actions: SUMMARY_ACTIONS,
    fields: ['reason'],
    resource: 'summary',
  },
  {
    name: 'best practice',
    states: PRACTICE_STATUS_LABELS,
    first: ['PROPOSED'],
    last: ['DECLINED', 'WITHDRAWN'],
    closed: ['CHOSEN'],
    actions: PRACTICE_ACTIONS,
    fields: ['reason'],
    resource: 'practice',
  },
  {
    name: 'monitoring tool',
    states: MONITORING_TOOL_STATUSES,
    first: ['DRAFT'],
    last: ['RETIRED'],
    closed: [],
    actions: MONITORING_TOOL_ACTIONS,
    fields: [],
    resource: 'monitoring-tool',
  },
  {
    name: 'monitoring visit',
    states: MONITORING_VISIT_STATUSES,
    first: ['PLANNED'],
    last: ['CANCELLED'],
    closed: ['READ'],
    actions: MONITORING_VISIT_ACTIONS,
    fields: [...['plannedOn', 'reason', 'answers', 'summary'], ...['level', 'text', 'ownerPostId', 'dueOn']],
    resource: 'visit',
  },
  {
    name: 'monitoring finding',
    states: MONITORING_FINDING_STATUSES,
    first: ['NOTED'],
    last: ['CLOSED'],
    closed: [],
    actions: MONITORING_FINDING_ACTIONS,
    fields: ['answer', 'reason', 'dueOn', 'ownerPostId'],
    resource: 'finding',
  },
  {
    name: 'activity',
    states: ACTIVITY_STATUS_LABELS,
    first: ['PLANNED', 'HELD'],
    last: ['WITHDRAWN'],
    closed: [],
    actions: ACTIVITY_ACTIONS,
    fields: ['schools', 'reason', 'text', 'ownerPostId', 'dueOn', 'done', 'file'],
    resource: 'activity',
  },
  {
    name: 'report',
    states: REPORT_STATE_LABELS,
    first: ['QUEUED'],
    last: ['EXPIRED'],
    closed: [],
    actions: REPORT_ACTIONS,
    fields: [],
    resource: 'report-request',
  },
  {
    name: 'plan',
    states: PLAN_STATUS_LABELS,
    first: ['DRAFT'],
    last: ['SUPERSEDED'],
    closed: ['APPROVED'],
    actions: PLAN_ACTIONS,
    fields: ['reason'],
    resource: 'plan',
  },
  {
    name: 'dropout',
    states: DROPOUT_STATES,
    first: ['NOT_TRACED'],
    last: [],
    closed: ['CLOSED', 'MISTAKEN'],
    actions: DROPOUT_ACTIONS,
    fields: ['kind', 'doneOn', 'result', 'reason', 'outcome', 'explanation', 'postId'],
    resource: 'student',
  },
  {
    name: 'case',
    states: CASE_STATUS_LABELS,
    first: ['DRAFT', 'OPEN'],
    last: ['DISCARDED'],
    closed: ['CLOSED'],
    actions: CASE_ACTIONS,
    fields: ['closeReason', 'measure', 'reason', 'postId', 'postIds'],
    resource: 'case',
  },
  {
    name: 'case study',
    states: CASE_STUDY_STATUS_LABELS,
    first: ['DRAFT'],
    last: ['ANALYSED'],
    closed: [],
    actions: CASE_STUDY_ACTIONS,
    fields: ['note'],
    resource: 'case',
  },
  {
    name: 'agreement',
    states: MOU_STATES.map(mouStatusByCode),
    first: ['DRAFT'],
    last: ['TERMINATED'],
    closed: [],
    actions: MOU_ACTIONS,
    fields: ['reason'],
    resource: 'mou',
  },
  {
    name: 'referral',
    states: REFERRAL_STATUS_LABELS,
    first: ['DRAFT'],
    last: ['CANCELLED'],
    closed: ['COMPLETED'],
    actions: REFERRAL_ACTIONS,
    fields: [
      ...['reason', 'question', 'urgency', 'postId', 'agencyId', 'reasonCode', 'questionId', 'answer'],
      ...['type', 'servedOn', 'result', 'code', 'basisId'],
    ],
    resource: 'referral',
  },
];

const SAYS_WITH_REASON = /ระบุเหตุ/u;

/** Every state that some path of actions reaches. */
function reachable(actions: readonly Transition[], first: readonly string[]): Set<string> {
  const reached = new Set(first);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of actions)
      if (to !== null && from.some((state) => reached.has(state))) reached.add(to);
  }
  return reached;
}

const backwards = (actions: readonly Transition[]): Transition[] =>
  actions.flatMap((action) =>
    action.from.map((state) => ({ ...action, from: action.to === null ? [] : [action.to], to: state })),
  );

function faultsOfStates({ states, first, last, closed, actions }: StateTable): string[] {
  const known = states.map(({ code }) => code);
  const all = Object.values(actions);
  const reached = reachable(all, first);
  const endable = reachable(backwards(all), [...last, ...closed]);
  const named = [
    ...all.flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]),
    ...first,
    ...last,
    ...closed,
  ];
  return [
    ...[...new Set(named)].filter((state) => !known.includes(state)).map((state) => `${state} is unknown`),
    ...known.filter((state) => !reached.has(state)).map((state) => `${state} is never reached`),
    ...known.filter((state) => !endable.has(state)).map((state) => `${state} never ends`),
    ...last
      .filter((state) => all.some(({ from }) => from.includes(state)))
      .map((state) => `${state} is last and has an action`),
    ...known
      .filter(
        (state) => !last.includes(state) && !all.some(({ from, to }) => to !== null && from.includes(state)),
      )
      .map((state) => `${state} is a dead end that is not called last`),
  ];
}

function faultsOfActions({ states, actions, fields, resource }: StateTable): string[] {
  return Object.entries(actions).flatMap(([name, action]) => {
    const { from, to, requires } = action;
    const target = states.find(({ code }) => code === to);
    const wantsReason = target !== undefined && SAYS_WITH_REASON.test(target.th);
    const faults: [boolean, string][] = [
      [from.length === 0 || new Set(from).size !== from.length, 'starts nowhere or twice from one state'],
      [to !== null && from.includes(to), 'leads to where it starts'],
      [wantsReason && !requires.includes('reason'), 'needs a reason, says its state'],
      ...faultsOfPermission(action.permission, resource),
      ...requires.map((field): [boolean, string] => [
        !fields.includes(field),
        `requires the unknown field ${field}`,
      ]),
    ];
    return faults.filter(([is]) => is).map(([, fault]) => `${name} ${fault}`);
  });
}

function faultsOfPermission(
  permission: Permission,
  resource: PermissionRule['resource'],
): [boolean, string][] {
  const rule: PermissionRule | undefined = ACCESS[permission];
  if (rule === undefined) return [[true, 'needs an unknown permission']];
  return [
    [rule.resource !== resource, `needs a permission on a ${rule.resource}`],
    [Object.keys(rule.roles).length === 0, 'is for nobody'],
  ];
}

function faultsOfLabels({ states }: StateTable): string[] {
  const twice = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);
  return [
    ...states.filter(({ th }) => !/[ก-๙]/u.test(th)).map(({ code }) => `${code} has no Thai label`),
    ...states.filter(({ en }) => !/[a-z]/iu.test(en)).map(({ code }) => `${code} has no English label`),
    ...twice(states.flatMap(({ code, th, en }) => [code, th, en])).map(
      (text) => `${text} stands for two states`,
    ),
  ];
}

const faultsOf = (table: StateTable): string[] => [
  ...faultsOfStates(table),
  ...faultsOfActions(table),
  ...faultsOfLabels(table),
];

describe.each(TABLES)('the state table of $name', (table) => {
  it('is sound', () => {
    expect(faultsOf(table)).toEqual([]);
  });
});

describe('the check of state tables', () => {
  const label = (code: string): VocabularyEntry => ({
    code,
    th: `คำว่า ${code}`,
    en: `Word ${code}`,
    basis: 'proposal',
  });
  const go = (from: string[], to: string | null, more: Partial<Transition> = {}): Transition => ({
    from,
    to,
    permission: 'incident.edit',
    requires: [],
    ...more,
  });
  const sound: StateTable = {
    name: 'seeded',
    states: [label('A'), label('B'), label('C')],
    first: ['A'],
    last: ['C'],
    closed: [],
    actions: { go: go(['A'], 'B'), end: go(['B'], 'C') },
    fields: ['reason'],
    resource: 'incident',
  };

  it('finds no fault in a sound one', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each<[string, Partial<StateTable>]>([
    ['X is unknown', { actions: { ...sound.actions, lost: go(['B'], 'X') } }],
    [
      'D is never reached',
      { states: [...sound.states, label('D')], actions: { ...sound.actions, out: go(['D'], 'C') } },
    ],
    ['A never ends', { actions: { go: go(['A'], 'B'), back: go(['B'], 'A') } }],
    ['C is last and has an action', { actions: { ...sound.actions, touch: go(['C'], null) } }],
    ['B is a dead end that is not called last', { actions: { go: go(['A'], 'B'), end: go(['A'], 'C') } }],
    ['go starts nowhere or twice from one state', { actions: { ...sound.actions, go: go(['A', 'A'], 'B') } }],
    ['stay leads to where it starts', { actions: { ...sound.actions, stay: go(['B'], 'B') } }],
    [
      'go needs an unknown permission',
      { actions: { ...sound.actions, go: go(['A'], 'B', { permission: 'no.such' as Permission }) } },
    ],
    [
      'go needs a permission on a school',
      { actions: { ...sound.actions, go: go(['A'], 'B', { permission: 'school.read' }) } },
    ],
    [
      'go requires the unknown field mood',
      { actions: { ...sound.actions, go: go(['A'], 'B', { requires: ['mood'] }) } },
    ],
    [
      'end needs a reason, says its state',
      { states: [label('A'), label('B'), { ...label('C'), th: 'จบ (ระบุเหตุ)' }] },
    ],
    ['B has no Thai label', { states: [label('A'), { ...label('B'), th: 'B!' }, label('C')] }],
    ['B has no English label', { states: [label('A'), { ...label('B'), en: '' }, label('C')] }],
    ['Word A stands for two states', { states: [label('A'), { ...label('B'), en: 'Word A' }, label('C')] }],
  ])('finds that %s', (fault, broken) => {
    expect(faultsOf({ ...sound, ...broken })).toContain(fault);
  });
});

it('no incident counts that was a mistake, told twice or never sent', () => {
  const { last } = TABLES[0]!;
  expect([...COUNTED_STATUSES].filter((status) => status === 'DRAFT' || last.includes(status))).toEqual([]);
});
