import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether bytes come from LINE: HMAC-SHA256 of the body under the channel's secret, compared in constant time.
 * @param signature the header `x-line-signature`, when there is one.
 */
export function isSignedByLine(body: Buffer, secret: string, signature: string | undefined): boolean {
  if (signature === undefined) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
