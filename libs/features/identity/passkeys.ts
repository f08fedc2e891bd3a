import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** The site that a passkey belongs to. */
export interface Site {
  origin: string;
  /** Host name without port. */
  host: string;
}

export interface StoredPasskey {
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

export interface NewPasskey {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
  transports?: string[] | undefined;
}

export interface SignedChallenge {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
}

export interface Owner {
  personId: string;
  login: string;
  displayName: string;
}

const TRANSPORTS = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

const transportsOf = (given: readonly string[] = []): AuthenticatorTransport[] =>
  given.filter((one): one is AuthenticatorTransport => TRANSPORTS.has(one));

const named = (passkeys: readonly StoredPasskey[]) =>
  passkeys.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: transportsOf(transports),
  }));

/** What a browser needs to make a passkey. No attestation: which maker's key it is, is no business of ours. */
export async function enrolmentOptions(
  site: Site,
  { personId, login, displayName }: Owner,
  present: readonly StoredPasskey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  return generateRegistrationOptions({
    rpName: 'Kumkrong',
    rpID: site.host,
    userID: new TextEncoder().encode(personId),
    userName: login,
    userDisplayName: displayName,
    attestationType: 'none',
    excludeCredentials: named(present),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
}

export async function confirmationOptions(
  site: Site,
  present: readonly StoredPasskey[],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  return generateAuthenticationOptions({
    rpID: site.host,
    allowCredentials: named(present),
    userVerification: 'preferred',
  });
}

/** @returns null when the answer does not fit the challenge or the site. */
export async function readNewPasskey(
  site: Site,
  challenge: string,
  { id, clientDataJSON, attestationObject, transports }: NewPasskey,
): Promise<StoredPasskey | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const response: RegistrationResponseJSON = {
    ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
    response: { clientDataJSON, attestationObject },
  };
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      ...expected(site, challenge),
    });
    if (!registrationInfo) return null;
    const { credential } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: transportsOf(transports),
    };
  } catch {
    return null;
  }
}

/** @returns the passkey's new counter; null for a wrong signature, site or challenge and for a counter that stood still. */
export async function counterAfter(
  site: Site,
  challenge: string,
  { credentialId, publicKey, counter }: StoredPasskey,
  { id, clientDataJSON, authenticatorData, signature }: SignedChallenge,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const response: AuthenticationResponseJSON = {
    ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
    response: { clientDataJSON, authenticatorData, signature },
  };
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential: { id: credentialId, publicKey: Uint8Array.from(publicKey), counter },
      ...expected(site, challenge),
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** The password was given before: presence is what a second step adds, and old security keys have no PIN. */
function expected({ origin, host }: Site, challenge: string) {
  return {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
    requireUserVerification: false,
  };
}
