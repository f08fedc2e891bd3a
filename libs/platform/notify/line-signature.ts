/**
 * Whether bytes come from LINE: HMAC-SHA256 of the body under the channel's secret, compared in constant time.
 * @param signature the header `x-line-signature`, when there is one.
 */
export async function isSignedByLine(
  body: Buffer,
  secret: string,
  signature: string | undefined,
): Promise<boolean> {
  if (signature === undefined) return false;
  const { validateSignature } = await import('@line/bot-sdk');
  return validateSignature(body, secret, signature);
}
