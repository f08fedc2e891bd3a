export { isRetryable, toDomainError } from './database-errors.js';
export { DomainError, invalidFields } from './domain-error.js';
export type { ErrorDetails, FieldError } from './domain-error.js';
