import { createHmac, randomBytes } from 'node:crypto';
import { newId } from '#platform/database';
import supertest from 'supertest';
import type { TestApp } from './app.js';
import type { TestActor } from './world.js';

/** The channel as a process is configured for it; what it sends goes to the gateways. */
export const LINE_CHANNEL = { LINE_CHANNEL_SECRET: 'channel-secret', LINE_ACCOUNT_ID: '@kumkrong.test' };

export const lineUser = (): string => `U${randomBytes(16).toString('hex')}`;

/** HMAC as LINE's documentation writes it, with a tool of its own. */
export const signatureOf = (body: string, secret: string = LINE_CHANNEL.LINE_CHANNEL_SECRET): string =>
  createHmac('sha256', secret).update(body, 'utf8').digest('base64');

/** An event as LINE tells it, of somebody who writes to the account. */
export const lineEvent = (userId: string, at: Date, more: object = {}): object => ({
  mode: 'active',
  timestamp: at.getTime(),
  source: { type: 'user', userId },
  webhookEventId: newId().replaceAll('-', '').toUpperCase().slice(0, 26),
  deliveryContext: { isRedelivery: false },
  ...more,
});

export const lineText = (userId: string, at: Date, text: string): object =>
  lineEvent(userId, at, {
    ...{ type: 'message', replyToken: randomBytes(16).toString('hex') },
    message: { id: '1', type: 'text', quoteToken: 'q', text },
  });

/** The body and the headers of a call of LINE's. */
export function lineCall(events: readonly object[]): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ destination: 'U0', events });
  return {
    body,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'x-line-signature': signatureOf(body) },
  };
}

/** Calls the webhook as LINE does, or as somebody who pretends to be LINE. */
export function callWebhook(
  app: TestApp,
  events: readonly object[] | string,
  headers: Record<string, string | undefined> = {},
): supertest.Test {
  const body = typeof events === 'string' ? events : JSON.stringify({ destination: 'U0', events });
  const request = supertest(app.app.getHttpServer())
    .post('/api/v1/line/webhook')
    .set('Content-Type', 'application/json; charset=utf-8')
    .set('User-Agent', 'LineBotWebhook/2.0');
  const all = { 'x-line-signature': signatureOf(body), ...headers };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) request.set(name, value);
  return request.send(body);
}

/** A code of somebody's own page. */
export async function askCode(app: TestApp, who: TestActor): Promise<string> {
  const { body } = await app.ask(who, 'post', '/me/line-link/code').expect(201);
  return (body as { code: string }).code;
}

/** Links a LINE account the whole way: asks for a code, and sends it. */
export async function linkLine(app: TestApp, who: TestActor, userId: string): Promise<void> {
  const code = await askCode(app, who);
  await callWebhook(app, [lineText(userId, app.clock.now(), code)]).expect(200);
}
