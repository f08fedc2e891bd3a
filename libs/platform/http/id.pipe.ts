import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '../database/index.js';
import { DomainError } from '../errors/index.js';

/** A path id that is no id of ours is simply not found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new DomainError('not-found');
    return value;
  }
}
