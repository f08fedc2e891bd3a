import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Idempotency } from '../database/index.js';
import { DomainError, invalidFields } from '../errors/index.js';
import { FILE_BYTES } from './file-vault.js';

export interface UploadedFile {
  readonly bytes: Buffer;
  readonly fileName: string;
}

/** The one file of a multipart body, in its part `file`; held in memory and never on a disk of ours. */
export const OneFile = createParamDecorator(
  (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
    return readFile(context.switchToHttp().getRequest<FastifyRequest>());
  },
);

/**
 * The key of an upload: with another file it is another request, and refused. The hash of route and body alone knows
 * nothing of a file, and would tell the answer of the first one.
 */
export function onceWithFile({ key, requestHash }: Idempotency, { bytes }: UploadedFile): Idempotency {
  return { key, requestHash: createHash('sha256').update(requestHash).update(bytes).digest('hex') };
}

const TOO_LARGE = 'FST_REQ_FILE_TOO_LARGE';

async function readFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new DomainError('unsupported-media-type');
  try {
    let found: UploadedFile | null = null;
    for await (const part of request.parts({
      limits: { fileSize: FILE_BYTES, files: 1, fields: 0, parts: 1 },
    })) {
      if (part.fieldname !== 'file' || part.type !== 'file')
        throw invalidFields({ pointer: '', code: 'unknown-field' });
      found = { bytes: await part.toBuffer(), fileName: part.filename };
    }
    if (found === null) throw invalidFields({ pointer: '/file', code: 'required' });
    return found;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const code = (error as { code?: unknown } | null)?.code;
    throw new DomainError(code === TOO_LARGE ? 'payload-too-large' : 'multipart-invalid');
  }
}
