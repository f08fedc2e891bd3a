import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ErrorCode } from '#contracts';
import { DomainError, invalidFields, type FieldError } from '#platform/errors';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { displayFileName, ROSTER_ROUNDS, type RosterRound } from './roster-import.rules.js';

/** A roster as it came over the wire. */
export interface RosterUpload {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** Buddhist year, as typed by the client; whether the district has it is the service's question. */
  readonly academicYear: number;
  readonly round: RosterRound;
}

/** The parts of the multipart body, held in memory: a roster has at most 30 MB, and it must not reach a disk of ours. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<RosterUpload> => {
  return readUpload(context.switchToHttp().getRequest<FastifyRequest>());
});

async function readUpload(request: FastifyRequest): Promise<RosterUpload> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type');
  try {
    const form = new Form();
    for await (const part of request.parts()) await form.take(part);
    return form.read();
  } catch (error) {
    throw refusalOfMultipart(error);
  }
}

class Form {
  private readonly fields = new Map<string, string>();
  private readonly errors: FieldError[] = [];
  private file: { bytes: Buffer; fileName: string } | null = null;

  async take(part: Multipart): Promise<void> {
    if (part.type === 'file') await this.takeFile(part);
    else this.takeField(part.fieldname, part.value, part.fieldnameTruncated || part.valueTruncated);
  }

  read(): RosterUpload {
    const academicYear = this.readYear();
    const round = this.readRound();
    if (this.file === null) this.errors.push({ pointer: '/file', code: 'required' });
    if (this.file === null || academicYear === null || round === null) throw invalidFields(...this.errors);
    return { ...this.file, academicYear, round };
  }

  private readYear(): number | null {
    const year = this.fields.get('academicYear');
    if (year !== undefined && /^[0-9]{4}$/u.test(year)) return Number(year);
    this.errors.push({ pointer: '/academicYear', code: year === undefined ? 'required' : 'out-of-range' });
    return null;
  }

  private readRound(): RosterRound | null {
    const given = this.fields.get('round');
    const round = ROSTER_ROUNDS.find((known) => known === given);
    if (round === undefined)
      this.errors.push({ pointer: '/round', code: given === undefined ? 'required' : 'not-in-list' });
    return round ?? null;
  }

  private async takeFile(part: Multipart & { type: 'file' }): Promise<void> {
    const bytes = await part.toBuffer();
    if (part.fieldname !== 'file') throw invalidFields({ pointer: '/file', code: 'unknown-field' });
    if (this.file !== null) throw new DomainError('too-many-items');
    this.file = { bytes, fileName: displayFileName(part.filename) };
  }

  private takeField(name: string, value: unknown, truncated: boolean): void {
    if (this.fields.has(name)) throw new DomainError('duplicate-key');
    if (name !== 'academicYear' && name !== 'round')
      throw invalidFields({ pointer: '', code: 'unknown-field' });
    if (truncated || typeof value !== 'string')
      throw invalidFields({ pointer: `/${name}`, code: 'too-long' });
    this.fields.set(name, value);
  }
}

const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  FST_REQ_FILE_TOO_LARGE: 'payload-too-large',
  FST_FILES_LIMIT: 'too-many-items',
};

/** Whatever else goes wrong while a multipart body is taken apart is the body's fault (quality.md 5, 75). */
function refusalOfMultipart(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  return new DomainError((typeof code === 'string' && REFUSALS[code]) || 'multipart-invalid');
}
