import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { CODE_DIGITS, plainCode } from './line-events.rules.js';

const SMALLEST = 10 ** (CODE_DIGITS - 1);
const GROUPS_OF_THREE = /(?<=^(?:[0-9]{3})+)(?=[0-9])/gu;

/** Digits alone: a phone with a Thai keyboard types them without a change of language, and none looks like another. */
@Injectable()
export class LineCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = Buffer.from(config.KUMKRONG_LOOKUP_KEY, 'base64');
  }

  /** A new code in groups of three, as it is read and typed. */
  draw(): string {
    return String(randomInt(SMALLEST, SMALLEST * 10)).replace(GROUPS_OF_THREE, ' ');
  }

  /** What is kept of a code. Thirty bits are guessed in no time without the key. */
  hashOf(code: string): Buffer {
    return createHmac('sha256', this.key)
      .update(`line-link\n${plainCode(code)}`)
      .digest();
  }
}
