import { GATEWAY_MS, type Channel, type Message, type Outcome } from './channel.js';

const TOO_MANY = 429;
const TAKEN_BEFORE = 409;
const FIRST_SERVER_ERROR = 500;

/** LINE Messaging API, one recipient a call: a push under a retry key is sent once however often it is asked. */
export class LineChannel implements Channel {
  constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  send({ id, to, subject, lines, link }: Message): Promise<Outcome> {
    const text = [subject, ...lines, link].join('\n');
    return this.post('push', { to, messages: [{ type: 'text', text }] }, { 'X-Line-Retry-Key': id });
  }

  /**
   * Answers a message that somebody sent to the account.
   * @param replyToken what LINE gave with the message: good for one answer, within about a minute.
   */
  reply(replyToken: string, text: string): Promise<Outcome> {
    return this.post('reply', { replyToken, messages: [{ type: 'text', text }] });
  }

  close(): void {
    // Nothing is kept open between two calls.
  }

  private async post(
    what: 'push' | 'reply',
    message: object,
    more: Record<string, string> = {},
  ): Promise<Outcome> {
    try {
      const answer = await fetch(new URL(`/v2/bot/message/${what}`, this.baseUrl), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.token}`, ...more },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(GATEWAY_MS),
      });
      await answer.body?.cancel();
      return outcomeOf(answer.status);
    } catch {
      return 'retry';
    }
  }
}

function outcomeOf(status: number): Outcome {
  if (status < 300 || status === TAKEN_BEFORE) return 'sent';
  return status === TOO_MANY || status >= FIRST_SERVER_ERROR ? 'retry' : 'refused';
}
