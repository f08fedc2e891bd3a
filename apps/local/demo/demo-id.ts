const KINDS = [
  'district',
  'network',
  'school',
  'person',
  'post',
  'student',
  'import',
  'incident',
  'incident-person',
  'history',
  'agency',
  'mou',
  'screening',
  'risk-assessment',
  'risk',
  'risk-history',
  'case',
  'case-part',
  'case-history',
  'case-study',
  'absence',
] as const;

type Kind = (typeof KINDS)[number];

const FIRST_MS = Date.UTC(2023, 4, 15, 17);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Scatters a number over 32 bits (murmur3's finaliser). */
function scatter(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The id of the n-th thing of a kind: in the form of a UUID v7 and always the same, so that links to the demo last. */
export function demoId(kind: Kind, n: number): string {
  const time = hex(FIRST_MS + n, 12);
  const type = KINDS.indexOf(kind);
  const noise = hex(scatter(n * 31 + type), 8) + hex(scatter(n ^ 0x5bd1e995), 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(type, 3)}-8${noise.slice(0, 3)}-${noise.slice(3, 15)}`;
}
