import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const PRESENT = 0x01;
const CREDENTIAL_INCLUDED = 0x40;
/** COSE key (RFC 9053): kty EC2, alg ES256, crv P-256. */
const COSE = { kty: 1, alg: 3, crv: -1, x: -2, y: -3 } as const;

/** A security key in software: signs what a site asks for, as a browser would pass it on. */
export class TestAuthenticator {
  readonly credentialId = randomBytes(32);
  counter = 0;
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });

  constructor(
    readonly origin: string,
    readonly host = new URL(origin).hostname,
  ) {}

  get id(): string {
    return this.credentialId.toString('base64url');
  }

  create(challenge: string, origin = this.origin): object {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [COSE.kty, 2],
        [COSE.alg, -7],
        [COSE.crv, 1],
        [COSE.x, Uint8Array.from(Buffer.from(x, 'base64url'))],
        [COSE.y, Uint8Array.from(Buffer.from(y, 'base64url'))],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const authData = Buffer.concat([
      this.head(PRESENT | CREDENTIAL_INCLUDED),
      Buffer.alloc(16),
      length,
      this.credentialId,
      key,
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', Uint8Array.from(authData)],
      ]),
    );
    return {
      id: this.id,
      clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    };
  }

  sign(challenge: string, origin = this.origin): object {
    this.counter += 1;
    const data = clientData('webauthn.get', challenge, origin);
    const authData = this.head(PRESENT);
    const signature = createSign('sha256')
      .update(authData)
      .update(createHash('sha256').update(data).digest())
      .sign(this.keys.privateKey);
    return {
      id: this.id,
      clientDataJSON: data.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private head(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(this.host).digest(), Buffer.of(flags), counter]);
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
