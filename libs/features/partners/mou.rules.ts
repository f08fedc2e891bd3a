import { mouDataClassesFor, type PartnerTypeCode } from '#contracts';
import { DomainError, type FieldError } from '#platform/errors';
import type { Signatory } from './mou.record.js';

interface Terms {
  startsOn: string;
  endsOn: string;
  dataClasses: readonly string[];
}

/** What is wrong with the terms of an agreement with an agency of that kind, field by field. */
export function faultsOfTerms({ startsOn, endsOn, dataClasses }: Terms, type: PartnerTypeCode): FieldError[] {
  const allowed: readonly string[] = mouDataClassesFor(type);
  const faults: FieldError[] = endsOn > startsOn ? [] : [{ pointer: '/endsOn', code: 'inconsistent' }];
  dataClasses.forEach((dataClass, index) => {
    if (!allowed.includes(dataClass)) faults.push({ pointer: `/dataClasses/${index}`, code: 'not-in-list' });
  });
  return faults;
}

/** @throws DomainError `mou.data-class-not-for-type` or `validation`. */
export function assertTerms(terms: Terms, type: PartnerTypeCode): void {
  const errors = faultsOfTerms(terms, type);
  if (errors.length === 0) return;
  const beyond = errors.some(({ pointer }) => pointer.startsWith('/dataClasses'));
  throw new DomainError(beyond ? 'mou.data-class-not-for-type' : 'validation', { errors });
}

/** Whether somebody of each side has signed. */
export function isSigned(signatories: readonly Signatory[]): boolean {
  return (['district', 'agency'] as const).every((side) => signatories.some((one) => one.side === side));
}
