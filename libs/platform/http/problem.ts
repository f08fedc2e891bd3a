import { ERRORS, FIELD_ERRORS, type ErrorCode } from '#contracts';
import type { DomainError } from '../errors/index.js';

export type Language = 'th' | 'en';

/** Thai unless the client asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/iu.test(acceptLanguage ?? '') ? 'en' : 'th';
}

/** The body of a refusal (RFC 9457). Holds codes and catalogue texts only. */
export function problemOf(
  error: DomainError,
  context: { language: Language; path: string; traceId: string },
): object {
  const { language, path, traceId } = context;
  const code: ErrorCode = error.code;
  const entry = ERRORS[code];
  const { errors, availableActions, current, reason } = error.details;
  return {
    type: `/problems/${code}`,
    title: entry[language],
    status: entry.status,
    detail: entry[language === 'th' ? 'en' : 'th'],
    instance: path,
    code,
    traceId,
    errors: errors?.map(({ pointer, code: field }) => ({
      pointer,
      code: field,
      detail: FIELD_ERRORS[field][language],
    })),
    reason: reason && { code: reason.code, ...reason[language], rowNumbers: reason.rowNumbers },
    availableActions,
    current,
  };
}
