import { toAsciiDigits } from '#contracts';
import { DomainError } from '#platform/errors';

/** What we do something about, of all that LINE tells. */
export type LineEvent = {
  /** LINE's own id of the event: the same when it tells it again. */
  id: string;
  lineUserId: string;
  at: Date;
} & ({ kind: 'code'; code: string; replyToken: string } | { kind: 'unfollow' });

export const CODE_DIGITS = 9;

/**
 * Also what is nearly a code: whoever miscounted is told so. No code begins with 0, as telephone numbers do. Anything
 * else is a message to people, not to us.
 */
const LIKE_A_CODE = /^[1-9][0-9]{7,9}$/u;
const USER_ID = /^U[0-9a-f]{32}$/u;
const EVENT_ID = /^[0-9A-Za-z-]{1,64}$/u;
const LAST_MOMENT = 8.64e15;

interface Told {
  type?: unknown;
  mode?: unknown;
  timestamp?: unknown;
  webhookEventId?: unknown;
  replyToken?: unknown;
  source?: { type?: unknown; userId?: unknown };
  message?: { type?: unknown; text?: unknown };
}

/**
 * The events of a webhook's body that concern us, in their order. What we do not know is left out, so that LINE may
 * add to it; groups and rooms are left out too, since a code that others can read links nobody.
 * @throws DomainError `malformed-json` when it is no JSON.
 */
export function readLineEvents(body: Uint8Array): LineEvent[] {
  const { events } = (parse(body) ?? {}) as { events?: unknown };
  if (!Array.isArray(events)) return [];
  return events.flatMap((told: Told | null) => readEvent(told ?? {}) ?? []);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new DomainError('malformed-json');
  }
}

function readEvent(told: Told): LineEvent | null {
  const common = readCommon(told);
  if (common === null) return null;
  if (told.type === 'unfollow') return { ...common, kind: 'unfollow' };
  return told.type === 'message' && told.mode !== 'standby' ? readMessage(told, common) : null;
}

type Common = Pick<LineEvent, 'id' | 'lineUserId' | 'at'>;

function readCommon({ webhookEventId: id, timestamp, source }: Told): Common | null {
  if (!isText(id, EVENT_ID) || !isMoment(timestamp) || source?.type !== 'user') return null;
  return isText(source.userId, USER_ID) ? { id, lineUserId: source.userId, at: new Date(timestamp) } : null;
}

function readMessage({ message, replyToken }: Told, common: Common): LineEvent | null {
  if (message?.type !== 'text' || typeof message.text !== 'string' || typeof replyToken !== 'string')
    return null;
  const code = plainCode(message.text);
  return LIKE_A_CODE.test(code) ? { ...common, kind: 'code', code, replyToken } : null;
}

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);
const isMoment = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) < LAST_MOMENT;

/** A code as it is hashed, however it was typed: Thai digits, gaps and dashes are the same code. */
export function plainCode(text: string): string {
  return toAsciiDigits(text.normalize('NFKC')).replace(/[\s\p{Dash}\p{Cf}]/gu, '');
}
