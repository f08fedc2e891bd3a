import type { NoticeChannel } from '#contracts';
import type { Config } from '../config/index.js';
import type { Channel } from './channel.js';
import { LineChannel } from './line-channel.js';
import { MailChannel } from './mail-channel.js';

/** The ways out of the house that this installation has. */
export class Channels {
  /** For answers to those who write to the account; null where there is none. */
  readonly line: LineChannel | null;
  private readonly open = new Map<NoticeChannel, Channel>();

  constructor(config: Config) {
    if (config.SMTP_URL && config.MAIL_FROM)
      this.open.set('email', new MailChannel(config.SMTP_URL, config.MAIL_FROM));
    this.line = config.LINE_TOKEN ? new LineChannel(config.LINE_API_URL, config.LINE_TOKEN) : null;
    if (this.line) this.open.set('line', this.line);
  }

  get names(): NoticeChannel[] {
    return [...this.open.keys()];
  }

  /** The channel, or null where the installation has none. */
  find(name: NoticeChannel): Channel | null {
    return this.open.get(name) ?? null;
  }

  onApplicationShutdown(): void {
    for (const channel of this.open.values()) channel.close();
  }
}
