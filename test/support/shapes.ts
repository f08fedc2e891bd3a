import fc from 'fast-check';

/** The part of an OpenAPI document that bodies are made from. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
}

export interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; schema?: Schema }[];
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** A text that must not come back in any refusal. */
export const CANARY = 'นกขมิ้นเหลืองอ่อน';

/** What programs send that were not written for us. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u200b\u200d',
    '\ufeff',
    '\u202eกข',
    'ก'.repeat(6_000),
    '😀'.repeat(3_000),
    'ํ'.repeat(900),
    CANARY,
    `${CANARY}'; DROP TABLE incident; --`,
    '=1+1',
    '{{7*7}}',
    '<script>',
    '๑๒๓',
    '2569-08-19',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '1900-01-01',
    '2200-12-31',
    '2026-08-19T25:61:00Z',
    '2026-08-19T10:00:00+14:00',
    '1',
    'true',
    'null',
    '***',
    '%00',
    '..',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    0,
    -0,
    -1,
    1.5,
    1e308,
    2 ** 31,
    2 ** 53,
    2 ** 53 + 2,
    true,
    [],
    {},
    [[]],
    [null],
    { length: 3 },
    { toString: 1 },
    { then: {} },
  ),
);

const days = ['2026-08-19', '2026-08-18', '2026-05-16', '2025-06-01', '2024-02-29'];
const instants = ['2026-08-19T02:30:00Z', '2026-08-18T09:30:00+07:00'];
const words = [
  'A04',
  'กมล',
  'ใจดี',
  'P4',
  '1',
  '09:15',
  'SC-12/2569',
  '1065999999',
  '65029999',
  'หกล้มระหว่างวิ่งผลัด',
  'น้ำ',
];

/** Bodies near what a schema asks for: mostly right, now and then wrong in one place. */
export class Shapes {
  constructor(
    private readonly schemas: Record<string, Schema>,
    /** Ids of records that are really there, so that requests get far. */
    private readonly ids: fc.Arbitrary<string>,
  ) {}

  near(schema: Schema): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 24, arbitrary: this.right(schema) }, { weight: 1, arbitrary: odd });
  }

  private right(schema: Schema): fc.Arbitrary<unknown> {
    const { $ref, enum: values, type, items, allOf } = schema;
    if ($ref) return this.right(this.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    if (allOf?.[0]) return this.right(allOf[0]);
    if (values) return fc.constantFrom(...values);
    switch (type) {
      case 'object':
        return this.object(schema);
      case 'array':
        return fc.array(this.near(items ?? {}), { maxLength: 3 });
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'number':
        return fc.integer({ min: 0, max: 300 });
      default:
        return this.text(schema);
    }
  }

  private text({ format }: Schema): fc.Arbitrary<string> {
    if (format === 'uuid') return this.ids;
    if (format === 'date') return fc.constantFrom(...days);
    if (format === 'date-time') return fc.constantFrom(...instants);
    return fc.oneof(
      fc.constantFrom(...words),
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
  }

  private object({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const shape = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, this.near(value)]),
    );
    const whole = fc.record(shape, { requiredKeys: required });
    const withMore = fc.tuple(
      whole,
      fc.constantFrom('id', 'version', 'role', 'toString', 'then', 'x', CANARY),
      odd,
    );
    return fc.oneof(
      { weight: 24, arbitrary: whole },
      { weight: 1, arbitrary: fc.record(shape, { requiredKeys: [] }) },
      { weight: 1, arbitrary: withMore.map(([body, key, value]) => ({ ...body, [key]: value })) },
    );
  }
}

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 30 }),
  odd.map((value) => (typeof value === 'string' ? value.slice(0, 300) : JSON.stringify(value))),
);
