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

  async send({ id, to, subject, lines, link }: Message): Promise<Outcome> {
    try {
      const answer = await fetch(new URL('/v2/bot/message/push', this.baseUrl), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${this.token}`,
          'X-Line-Retry-Key': id,
        },
        body: JSON.stringify({
          to,
          messages: [{ type: 'text', text: [subject, ...lines, link].join('\n') }],
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(GATEWAY_MS),
      });
      await answer.body?.cancel();
      return outcomeOf(answer.status);
    } catch {
      return 'retry';
    }
  }

  close(): void {
    // Nothing is kept open between two calls.
  }
}

function outcomeOf(status: number): Outcome {
  if (status < 300 || status === TAKEN_BEFORE) return 'sent';
  return status === TOO_MANY || status >= FIRST_SERVER_ERROR ? 'retry' : 'refused';
}
