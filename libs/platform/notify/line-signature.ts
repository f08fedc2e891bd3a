import { validateSignature } from '@line/bot-sdk';

/**
 * Whether bytes come from LINE: HMAC-SHA256 of the body under the channel's secret, compared in constant time.
 * @param signature the header `x-line-signature`, when there is one.
 */
export function isSignedByLine(body: Buffer, secret: string, signature: string | undefined): boolean {
  return signature !== undefined && validateSignature(body, secret, signature);
}
