const THAI_ZERO = 0x0e50;

/** Thai digits ๐–๙ to 0–9; every other character stays. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** 0–9 to Thai digits, as official papers print them; every other character stays. */
export function toThaiDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
