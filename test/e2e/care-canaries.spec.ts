import { found, TalkingProcesses } from '../support/canaries.js';
import { CareStory } from '../support/care-story.js';

const PATIENCE = 300_000;

const both = (...names: string[]): string[] => names.flatMap((name) => [`zq${name}qz`, `zq${name}TWOqz`]);
const one = (...names: string[]): string[] => names.map((name) => `zq${name}qz`);

const NARRATIVE = ['REFPROBLEM', 'REFDID', 'REFRISK'];
const HEALTH = ['REFSCREEN', 'REFHEALTH'];

/** Where each text of a person may lie, and nowhere else: no job, no notice, no line of the audit among them. */
const HOME: Record<string, readonly string[]> = {
  school: one('SCHOOL'),
  student: one('LAST'),
  student_family: one('GUARDIAN', 'HOUSE'),
  case_narrative: one('FAMILY', 'HISTORY', 'PROBLEMTWO'),
  case_narrative_revision: one('FAMILY', 'HISTORY', 'PROBLEM'),
  case_plan_item: one('GOAL', 'PLANRESULT', 'SERVICE'),
  home_visit: one('REMARKSTWO'),
  home_visit_revision: one('REMARKS', 'WORRIES'),
  case_conference: one('ATTENDEES', 'SUMMARY'),
  case_decision: one('DECISION'),
  case_note: one('HEAD', 'LEGALHEAD', 'PSYCHHEAD'),
  case_note_text: one('NOTE'),
  case_note_psych: one('PSYCHNOTE'),
  case_note_legal: one('LEGALNOTE'),
  case_attachment: one('FILE'),
  stored_file: one('FILE'),
  // The report begins with what the case tells: neither a visit nor a restricted note.
  case_study: one('FAMILY', 'GOAL', 'HISTORY', 'LAST', 'PLANRESULT', 'PROBLEMTWO', 'SCHOOL', 'SERVICE'),
  referral_part: both(...NARRATIVE, ...HEALTH, 'REFPHONE', 'REFLEARN', 'REFATTEND', 'REFLEGAL'),
  referral_basis_ledger: both('GIVER', 'METHOD'),
  referral_history: [...both('RETURN', 'TRIAGE'), ...one('RECALL')],
  referral_document: one('FILE'),
  referral_packet_snapshot: [...one('LAST', 'SCHOOL', 'FILE'), ...both(...NARRATIVE, ...HEALTH)],
  referral_question: one('ASK', 'ANSWER'),
  referral_service_ledger: one('SERVED'),
  referral_reply_ledger: one('RESULT', 'ADVICE'),
};

/** Whose eyes none of it is for, in whatever stage. */
const OUTSIDERS = [null, 'nextClass', 'elsewhere', 'exec', 'admin', 'foreign', 'police'] as const;

/** What must not reach those who otherwise work on the case. */
const WITHHELD = {
  teacher: [...one('PSYCHNOTE', 'LEGALNOTE'), ...both(...HEALTH)],
  care: one('PSYCHNOTE'),
  director: [...one('PSYCHNOTE'), ...both(...HEALTH)],
  officer: [...one('PSYCHNOTE', 'LEGALNOTE'), ...both(...HEALTH)],
  psych: [...one('LEGALNOTE', 'RETURN', 'TRIAGE', 'ASK', 'RESULT'), ...both(...NARRATIVE, ...HEALTH)],
};
/** Seen by each of them, so that a story that was never told does not pass for one that was kept. */
const TOLD = {
  teacher: one('NOTE', 'PROBLEMTWO', 'REFPROBLEM', 'PSYCHHEAD'),
  care: one('NOTE', 'LEGALNOTE', 'REFHEALTH', 'RECALL'),
  director: one('NOTE', 'LEGALNOTE', 'REFPROBLEM'),
  officer: one('NOTE', 'REFPROBLEM', 'TRIAGE', 'SERVED'),
  psych: one('NOTE', 'PSYCHNOTE', 'PSYCHHEAD'),
};

let processes: TalkingProcesses;
let story: CareStory;
let refused: Awaited<ReturnType<CareStory['sendWrongly']>>;
/** What the agency was told in each stage, and what the others were. */
const agency = {} as Record<'asked' | 'taken' | 'ended', string[]>;
const outside: string[] = [];

beforeAll(async () => {
  processes = await TalkingProcesses.start();
  story = await CareStory.begin(processes);
  await story.playCase();
  await story.playAsked();
  agency.asked = found(await story.hears('hospital'));
  await listenOutside();
  await story.playTaken();
  agency.taken = found(await story.hears('hospital'));
  await listenOutside();
  refused = await story.sendWrongly();
  await story.playEnded();
  agency.ended = found(await story.hears('hospital'));
  await listenOutside();
  await processes.settle();
}, PATIENCE);

afterAll(() => processes.stop());

async function listenOutside(): Promise<void> {
  for (const who of OUTSIDERS)
    outside.push(...found(await story.hears(who)).map((canary) => `${who ?? 'nobody'}: ${canary}`));
}

it('refuses what is wrong, and sends no value of it back', () => {
  const statuses = refused.map(({ status }) => status);
  expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  // The name of a field and the address are where it was; a stale version is told with the record, to whoever may read it.
  const said = refused.filter(({ who }) => who !== 'officer').flatMap(({ text }) => found(text));
  expect(said.sort()).toEqual(one('FIELD', 'PATH'));
  const stale = refused.filter(({ who }) => who === 'officer');
  expect(stale.map(({ status }) => status)).toEqual([412]);
  expect(stale.flatMap(({ text }) => found(text))).not.toContain('zqSTALEqz');
  expect(
    stale.flatMap(({ text }) => found(text)).filter((canary) => WITHHELD.officer.includes(canary)),
  ).toEqual([]);
});

it('tells an agency its own part before it accepts, what was granted after, and its own part in the end', () => {
  const granted = [...one('LAST', 'SCHOOL', 'FILE'), ...one(...NARRATIVE, ...HEALTH)];
  expect(agency.asked).toEqual(one('ASK'));
  expect(agency.taken).toEqual([...granted, ...one('ASK', 'ANSWER', 'SERVED')].sort());
  expect(agency.ended).toEqual(one('ADVICE', 'ANSWER', 'ASK', 'RESULT', 'SERVED'));
});

it('tells nothing of it to anybody who has no part in it, in any stage', () => {
  expect(outside).toEqual([]);
});

it.each(Object.entries(WITHHELD) as [keyof typeof WITHHELD, string[]][])(
  'keeps from the %s what is not for that post, and tells the rest',
  async (who, withheld) => {
    const heard = found(await story.hears(who));
    expect(heard.filter((canary) => withheld.includes(canary))).toEqual([]);
    expect(TOLD[who].filter((canary) => !heard.includes(canary))).toEqual([]);
  },
);

it('leaves nothing that anybody wrote in the logs of either process, whatever their level', () => {
  processes.expectSilentLogs();
});

it('leaves nothing of it in the metrics', () => processes.expectSilentMetrics());

it('leaves nothing of it in jobs, notices, deliveries, audit or anywhere but where it belongs', async () => {
  const sorted = Object.entries(HOME).map(([table, canaries]) => [table, [...canaries].sort()]);
  expect(await processes.tablesWithCanaries()).toEqual(Object.fromEntries(sorted));
});
