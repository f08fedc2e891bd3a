/** Half- and full-width starts of a formula, also behind spaces, and also behind marks that look like ours. */
const FORMULA_START = /^'*\s*[=+\-@|＝＋－＠\t\r\n]/u;

/**
 * The text for a cell of a table that people open in Excel: a text that would start a formula there gets an
 * apostrophe in front, so that it stays a text, also after "save as CSV" (ASVS 1.2.10, quality.md A12). A text that
 * already looks guarded gets one more, so that taking one apostrophe away gives every original back.
 */
export function formulaSafe(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
