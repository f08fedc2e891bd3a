import { createHmac, timingSafeEqual } from 'node:crypto';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../errors/index.js';

/** Query of every list. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Makes and reads opaque, signed cursors: a client cannot point one where it may not look. */
export class Cursors {
  private readonly key: Buffer;

  constructor(signingKeyBase64: string) {
    this.key = Buffer.from(signingKeyBase64, 'base64');
  }

  encode(position: readonly (string | number)[]): string {
    const body = Buffer.from(JSON.stringify(position)).toString('base64url');
    return `${body}.${this.sign(body)}`;
  }

  /** @throws DomainError `bad-pagination` for a cursor that is not ours. */
  decode(cursor: string): (string | number)[] {
    const [body, signature] = cursor.split('.');
    if (!body || !signature) throw new DomainError('bad-pagination');
    const expected = Buffer.from(this.sign(body));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given))
      throw new DomainError('bad-pagination');
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as (string | number)[];
  }

  /**
   * Cuts a list that was read with one row too many into a page.
   * @param position the sort key of a row.
   */
  page<R, T>(
    rows: readonly R[],
    limit: number,
    position: (row: R) => (string | number)[],
    project: (row: R) => T,
  ): Page<T> {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? this.encode(position(last)) : null;
    return { items: shown.map(project), nextCursor };
  }

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url').slice(0, 22);
  }
}
