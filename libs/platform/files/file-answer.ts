import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OpenedFile } from './file-vault.js';

/** A name that needs no quoting anywhere, such as those that the house gives. */
const ASCII_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

/** Bytes that no browser runs, draws as a page, guesses at or keeps. */
export function answerFile(reply: FastifyReply, { bytes, mediaType, fileName }: OpenedFile): StreamableFile {
  const ascii = ASCII_NAME.test(fileName) ? fileName : `file${/\.[a-z]+$/u.exec(fileName)?.[0] ?? ''}`;
  void reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeName(fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  return new StreamableFile(bytes);
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
