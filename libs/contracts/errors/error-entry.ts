export interface ErrorEntry {
  status: number;
  th: string;
  en: string;
  /** Whether the same request may succeed later without a change. */
  retryable?: true;
}
