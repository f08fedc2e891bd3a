import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { newId, type Tx } from '#platform/database';

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 10;
const HALF = 5;
const CODES = 10;

/** Ten codes for the day on which the phone is lost. About 49 bits each, so a keyed hash keeps them. */
@Injectable()
export class BackupCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = Buffer.from(config.KUMKRONG_LOOKUP_KEY, 'base64');
  }

  /** Makes ten new ones; the ones before are void. Runs as the system party. */
  async renew(tx: Tx, personId: string): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await tx.execute('DELETE FROM backup_code WHERE person_id = $1', [personId]);
    await tx.execute(
      `INSERT INTO backup_code (id, district_id, person_id, code_hash)
       SELECT id, (SELECT ctx_district()), $1, hash FROM unnest($2::uuid[], $3::bytea[]) AS c (id, hash)`,
      [personId, codes.map(() => newId()), codes.map((code) => this.hashOf(personId, code))],
    );
    return codes;
  }

  /** Uses a code up. @returns whether it was one of the person's, unused. */
  async use(tx: Tx, personId: string, code: string): Promise<boolean> {
    const used = await tx.execute(
      'UPDATE backup_code SET used_at = clock_timestamp() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL',
      [personId, this.hashOf(personId, code)],
    );
    return used === 1;
  }

  private hashOf(personId: string, code: string): Buffer {
    const plain = code.toUpperCase().replace(/[^A-Z0-9]/gu, '');
    return createHmac('sha256', this.key).update(`backup-code\n${personId}\n${plain}`).digest();
  }
}

function newCode(): string {
  const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${text.slice(0, HALF)}-${text.slice(HALF)}`;
}
