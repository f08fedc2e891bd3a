import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** A phone's clock may be one step off (RFC 6238, 5.2). */
const WINDOW = 1;

/** What an authenticator app is set up with; told once, to its owner alone. */
export interface AppSetup {
  secret: string;
  uri: string;
}

export function newAppSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** @param label the login name, as the app lists it. */
export function setupOf(secret: Uint8Array, label: string): AppSetup {
  const totp = totpOf(secret, label);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * The time step that a code belongs to.
 * @param lastStep step of the last code that was taken.
 * @returns null for a wrong code, one out of the window, and one of a step that was taken or passed.
 */
export function stepOf(
  { secret, lastStep }: { secret: Uint8Array; lastStep: number | null },
  code: string,
  now: Date,
): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta;
  return step > (lastStep ?? -1) ? step : null;
}

function totpOf(secret: Uint8Array, label = ''): TOTP {
  const bytes = new Secret({ buffer: Uint8Array.from(secret).buffer });
  return new TOTP({ issuer: 'Kumkrong', label, secret: bytes, period: PERIOD_SECONDS, digits: 6 });
}
