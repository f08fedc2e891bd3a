import type { Transporter } from 'nodemailer';
import { GATEWAY_MS, type Channel, type Message, type Outcome } from './channel.js';

const FIRST_PERMANENT = 500;

/** E-mail over SMTP, as plain text. */
export class MailChannel implements Channel {
  private transport: Promise<Transporter> | undefined;

  /**
   * @param url the server, such as `smtp://user:password@mail.example:587`.
   * @param from the sender's address.
   */
  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {}

  async send({ id, to, subject, lines, link }: Message): Promise<Outcome> {
    const transport = await (this.transport ??= connect(this.url));
    try {
      await transport.sendMail({
        from: this.from,
        to: { name: '', address: to },
        subject,
        text: [...lines, '', link].join('\n'),
        messageId: `<${id}@${this.from.split('@').at(-1)?.replace('>', '') ?? 'kumkrong'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return 'sent';
    } catch (error) {
      const { responseCode = 0 } = error as { responseCode?: number };
      return responseCode >= FIRST_PERMANENT ? 'refused' : 'retry';
    }
  }

  close(): void {
    void this.transport?.then((transport) => transport.close());
  }
}

async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: GATEWAY_MS,
    greetingTimeout: GATEWAY_MS,
    socketTimeout: GATEWAY_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
