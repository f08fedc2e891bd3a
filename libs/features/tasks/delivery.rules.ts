import { BANGKOK_OFFSET_MS, MINUTE_MS, type NoticeChannel } from '#contracts';

export const CHANNEL_CHOICES = ['none', 'urgent', 'all'] as const;
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number];

export interface NoticeSettings {
  email: string | null;
  emailFor: ChannelChoice;
  lineFor: ChannelChoice;
  digest: boolean;
  quietFrom: string;
  quietTo: string;
}

export const DEFAULT_SETTINGS: NoticeSettings = {
  email: null,
  emailFor: 'all',
  lineFor: 'urgent',
  digest: true,
  quietFrom: '20:00',
  quietTo: '06:00',
};

export interface NoticeReader extends NoticeSettings {
  /** The LINE account that the person linked. */
  lineUserId: string | null;
}

/** Whether a person wants a notice over a channel. */
export function wants(
  settings: NoticeReader,
  channel: NoticeChannel,
  notice: { urgent: boolean; digest: boolean },
): boolean {
  const [address, choice] =
    channel === 'email' ? [settings.email, settings.emailFor] : [settings.lineUserId, settings.lineFor];
  if (address === null || choice === 'none') return false;
  if (notice.digest) return settings.digest;
  return choice === 'all' || notice.urgent;
}

const MINUTES_A_DAY = 1_440;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** When a notice may leave: now, or when the quiet hours end; what is urgent wakes people up. */
export function leavesAt(
  now: Date,
  { quietFrom, quietTo }: Pick<NoticeSettings, 'quietFrom' | 'quietTo'>,
  urgent: boolean,
): Date {
  const minute = Math.floor((now.getTime() + BANGKOK_OFFSET_MS) / MINUTE_MS) % MINUTES_A_DAY;
  const quietFor = (minuteOf(quietTo) - minuteOf(quietFrom) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const sinceQuiet = (minute - minuteOf(quietFrom) + MINUTES_A_DAY) % MINUTES_A_DAY;
  if (urgent || sinceQuiet >= quietFor) return now;
  const startOfMinute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  return new Date(startOfMinute + (quietFor - sinceQuiet) * MINUTE_MS);
}

export const MOST_TRIES = 8;

/** When a failed delivery is tried again: after 1, 2, 4 … minutes, at most two hours. */
export function nextTryAt(now: Date, tries: number): Date {
  const minutes = Math.min(2 ** Math.max(0, tries - 1), 120);
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
