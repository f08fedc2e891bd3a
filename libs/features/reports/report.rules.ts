import {
  calendarsOfReport,
  isReportOfRecord,
  reportKindByCode,
  type ReportFormat,
  type ReportKindCode,
  type ReportPurposeCode,
} from '#contracts';
import { invalidFields, type FieldError } from '#platform/errors';
import type { Asked } from './report.record.js';

interface Form {
  kind: ReportKindCode;
  format: ReportFormat;
  subjectId?: string;
  calendar?: 'academic' | 'fiscal';
  year?: number;
  purpose: ReportPurposeCode;
  purposeNote?: string;
}

/**
 * What a form asks for. Each kind wants exactly what it is about, and comes in the forms that its row names.
 * @throws DomainError `validation` with a pointer for each field.
 */
export function askedOf({ kind, format, subjectId, calendar, year, purpose, purposeNote }: Form): Asked {
  const { about, formats } = reportKindByCode(kind);
  const calendars = calendarsOfReport(about);
  const needs = { subjectId: isReportOfRecord(about), year: calendars.length > 0 };
  const errors: FieldError[] = [
    ...listed('/format', format, formats),
    ...present('/subjectId', subjectId, needs.subjectId),
    ...present('/calendar', calendar, needs.year),
    ...(needs.year ? listed('/calendar', calendar, calendars) : []),
    ...present('/year', year, needs.year),
    ...(purpose === 'OTHER' && purposeNote === undefined
      ? [{ pointer: '/purposeNote', code: 'required' } as const]
      : []),
  ];
  if (errors.length > 0) throw invalidFields(...errors);
  return {
    ...{ kind, format, purpose },
    ...{ subjectId: subjectId ?? null, calendar: calendar ?? null, year: year ?? null },
  };
}

function present(pointer: string, value: unknown, needed: boolean): FieldError[] {
  if ((value !== undefined) === needed) return [];
  return [{ pointer, code: needed ? 'required' : 'unknown-field' }];
}

function listed<T>(pointer: string, value: T | undefined, allowed: readonly T[]): FieldError[] {
  return value === undefined || allowed.includes(value) ? [] : [{ pointer, code: 'not-in-list' }];
}
