import { plainCode, readLineEvents } from './line-events.rules.js';

const USER = `U${'0f'.repeat(16)}`;
const AT = Date.parse('2026-08-19T03:00:00Z');

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const message = (text: unknown, more: object = {}): object => ({
  ...{ type: 'message', mode: 'active', timestamp: AT, webhookEventId: '01H', replyToken: 'r' },
  ...{ source: { type: 'user', userId: USER }, message: { type: 'text', id: '1', text } },
  ...more,
});
const read = (...events: unknown[]) => readLineEvents(bytes({ destination: 'U', events }));

it('reads a code and the end of following', () => {
  const common = { id: '01H', lineUserId: USER, at: new Date(AT) };
  expect(read(message('123 456 789'), message('x', { type: 'unfollow', replyToken: undefined }))).toEqual([
    { ...common, kind: 'code', code: '123456789', replyToken: 'r' },
    { ...common, kind: 'unfollow' },
  ]);
});

it.each([
  ['123456789', '123456789'],
  [' 123-456-789\n', '123456789'],
  ['123 456 789', '123456789'],
  ['๑๒๓ ๔๕๖ ๗๘๙', '123456789'],
  ['123–456–789', '123456789'],
  ['１２３４５６７８９', '123456789'],
  ['123\u200b456789', '123456789'],
])('takes %j for a code', (typed, code) => {
  expect(plainCode(typed)).toBe(code);
});

it('answers also a code with a digit too few or too many', () => {
  expect(read(message('12345678'), message('1234567890'))).toHaveLength(2);
});

it.each([
  ['a greeting', message('สวัสดีค่ะ')],
  ['words around a number', message('โทร 123456789 ค่ะ')],
  ['a year', message('2569')],
  ['a telephone number', message('081 234 5678')],
  ['a number of an office', message('02-123-4567')],
  ['no time', message('123456789', { timestamp: undefined })],
  ['a time that is none', message('123456789', { timestamp: 1e300 })],
  ['a sticker', message(undefined, { message: { type: 'sticker' } })],
  ['a group', message('123456789', { source: { type: 'group', groupId: 'C1', userId: USER } })],
  ['a room', message('123456789', { source: { type: 'room', roomId: 'R1', userId: USER } })],
  ['somebody unknown', message('123456789', { source: { type: 'user' } })],
  ['a foreign id', message('123456789', { source: { type: 'user', userId: 'U1' } })],
  ['no source', message('123456789', { source: undefined })],
  ['no id of its own', message('123456789', { webhookEventId: undefined })],
  ['a channel that stands by', message('123456789', { mode: 'standby' })],
  ['no token to answer with', message('123456789', { replyToken: undefined })],
  ['an event of tomorrow', message('123456789', { type: 'membership' })],
  ['nothing', null],
  ['a number', 7],
])('leaves out %s', (_what, event) => {
  expect(read(event)).toEqual([]);
});

it.each([{}, { events: {} }, null, [], 7])('finds nothing in %j', (body) => {
  expect(readLineEvents(bytes(body))).toEqual([]);
});

it('refuses what is no JSON', () => {
  expect(() => readLineEvents(Buffer.from('{"events":'))).toThrow(
    expect.objectContaining({ code: 'malformed-json' }),
  );
});
