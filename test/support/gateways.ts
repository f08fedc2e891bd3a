import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string[];
  text: string;
}
interface Push {
  key: string;
  authorization: string;
  body: { to: string; messages: { text: string }[] };
}
interface Reply {
  authorization: string;
  body: { replyToken: string; messages: { text: string }[] };
}

/** A mail server and LINE's Messaging API on the loopback, with what reached them. */
export class Gateways {
  readonly mails: Mail[] = [];
  readonly pushes: Push[] = [];
  readonly replies: Reply[] = [];
  /** What they answer next. */
  readonly answers = { mail: 250, line: 200 };
  private readonly mail: SMTPServer;
  private readonly line: Server;

  private constructor() {
    this.mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          if (this.answers.mail !== 250)
            return done(Object.assign(new Error('not now'), { responseCode: this.answers.mail }));
          this.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
          done();
        });
      },
    });
    this.line = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        if (this.answers.line === 200) this.keep(request, JSON.parse(body) as Push['body'] & Reply['body']);
        response.writeHead(this.answers.line).end('{}');
      });
    });
  }

  static async start(): Promise<Gateways> {
    const gateways = new Gateways();
    const { mail, line } = gateways;
    mail.listen(0, '127.0.0.1');
    line.listen(0, '127.0.0.1');
    await Promise.all([once(mail.server, 'listening'), once(line, 'listening')]);
    return gateways;
  }

  /** The configuration of a process that uses them. */
  get env(): Record<string, string> {
    return {
      SMTP_URL: `smtp://127.0.0.1:${portOf(this.mail.server)}`,
      MAIL_FROM: 'notice@kumkrong.test',
      LINE_TOKEN: 'line-token',
      LINE_API_URL: `http://127.0.0.1:${portOf(this.line)}`,
      PUBLIC_URL: 'http://kumkrong.test',
    };
  }

  /** Empty, and taking everything. */
  reset(): void {
    for (const kept of [this.mails, this.pushes, this.replies]) kept.length = 0;
    Object.assign(this.answers, { mail: 250, line: 200 });
  }

  async stop(): Promise<void> {
    this.line.close();
    await new Promise<void>((resolve) => this.mail.close(resolve));
  }

  private keep({ url, headers }: IncomingMessage, body: Push['body'] & Reply['body']): void {
    const authorization = String(headers.authorization);
    if (url === '/v2/bot/message/reply') this.replies.push({ authorization, body });
    else this.pushes.push({ key: String(headers['x-line-retry-key']), authorization, body });
  }
}

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The body of a plain mail, whichever way it was encoded. */
export function textOf({ text: raw }: Mail): string {
  const [head = '', ...parts] = raw.split('\r\n\r\n');
  const body = parts.join('\r\n\r\n');
  if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
