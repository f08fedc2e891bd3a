import path from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { TOGETHER } from './together.mjs';

/** The longest ones, as a quiet machine of two cores ran them, longest first. */
export const LONGEST = [
  'test/access/wall-alone.spec.ts',
  'test/access/check-alone.spec.ts',
  'test/access/matrix.spec.ts',
  'test/durability/kill.spec.ts',
  'test/durability/jobs.spec.ts',
  'libs/platform/embedded/embedded-database.spec.ts',
  'test/browser/pages-office.spec.ts',
  'test/browser/pages-school.spec.ts',
];

/** Starts the longest first, so that no core is idle while the last of them runs; the others as Jest would. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ path: file, context }) {
  const own = path.relative(context.config.rootDir, file).replaceAll(path.sep, '/');
  const place = LONGEST.indexOf(own);
  if (place >= 0) return place;
  return LONGEST.length + (own.endsWith(TOGETHER) ? 0 : 1);
}
