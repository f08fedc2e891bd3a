import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '#platform/http';
import { Channels } from '#platform/notify';

/** What the account says to whoever sent a code. Nobody's name: the phone may lie open on a table. */
const WORDS = {
  linked:
    'เชื่อมต่อ LINE กับระบบคุ้มครองแล้ว ข้อความแจ้งเตือนจะมีเพียงประเภทเรื่อง เลขที่ และลิงก์\nLinked. Messages will carry kind, number and link.',
  wrong:
    'รหัสนี้ใช้ไม่ได้ อาจพิมพ์ผิด หมดอายุ หรือใช้ไปแล้ว กรุณาดูรหัสอีกครั้ง หรือขอรหัสใหม่ในหน้าตั้งค่าการแจ้งเตือน\nThis code does not work. Please check it, or ask for a new one.',
  taken:
    'บัญชี LINE นี้เชื่อมต่อกับผู้ใช้คนหนึ่งอยู่แล้ว บัญชีหนึ่งใช้ได้กับผู้ใช้คนเดียว ให้เลิกเชื่อมต่อในหน้าตั้งค่าของผู้ใช้นั้นก่อน หรือบล็อกบัญชีนี้แล้วเลิกบล็อก จึงส่งรหัสอีกครั้ง\nThis LINE account is linked already. Unlink it there, or block and unblock this account, and send the code again.',
  'too-many': 'ลองรหัสผิดหลายครั้ง กรุณารอ 15 นาทีแล้วลองใหม่\nToo many tries. Please wait 15 minutes.',
} as const;

export type LineReply = keyof typeof WORDS;

/**
 * Answers on LINE, after LINE has had its own. A token is good for a minute and for once, so an answer that fails is
 * not tried again: whether the link is there stands on the person's page.
 */
@Injectable()
export class LineReplies implements OnApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly channels: Channels,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  send(replyToken: string, reply: LineReply): void {
    const sending = this.post(replyToken, reply).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async post(replyToken: string, reply: LineReply): Promise<void> {
    const outcome = (await this.channels.line?.reply(replyToken, WORDS[reply])) ?? 'refused';
    if (outcome !== 'sent') this.logger.warn({ reply, outcome }, 'no answer on LINE');
  }
}
