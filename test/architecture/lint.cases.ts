/*
 * For each rule of oxlint.config.js a snippet that breaks it and a decent twin. Read by lint.spec.ts.
 */
export interface Case {
  rule: string;
  bad: string;
  good: string;
  /** Where the text stands: folder and ending decide which rules look at it. */
  at?: string;
}

export const FEATURE = 'libs/features/organisation/schools.service.ts';
const PLATFORM = 'libs/platform/audit/audit.service.ts';
const SCRIPT = 'apps/local/build.mjs';
const CONTRACT = 'libs/contracts/calendar/iso-date.ts';

const lines = (count: number): string => 'f();\n'.repeat(count);
const body = (count: number): string => `export function f() {\n${lines(count)}}`;
const parameters = (count: number): string =>
  Array.from({ length: count }, (_, index) => `p${index}: string`).join(', ');
const branches = (count: number): string =>
  `export function f(n: number) {\n${Array.from({ length: count }, (_, index) => `if (n === ${index}) return ${index};`).join('\n')}\nreturn n;\n}`;
const union = (withDefault: string): string => `
  export function f(party: 'school' | 'district'): number {
    switch (party) { case 'school': return 1; ${withDefault} }
    return 0;
  }`;
const tx = 'declare const tx: { rows(text: string, values?: unknown[]): Promise<unknown[]> };';
const orm =
  'declare const manager: { save(x: object): void; remove(x: object): void; update(...x: unknown[]): void };';
const page = 'declare const page: { waitForFunction(look: () => unknown): Promise<void> };';

export const CASES: Case[] = [
  { rule: 'house/file-budget', bad: lines(301), good: lines(300) },
  { rule: 'max-lines', bad: lines(501), good: lines(500) },
  { rule: 'house/function-budget', bad: body(49), good: body(48) },
  { rule: 'house/function-limit', bad: body(79), good: body(78) },
  { rule: 'house/complexity', bad: branches(10), good: branches(9) },
  {
    rule: 'house/complexity',
    bad: `export const f = (a: boolean) => ${Array(11).fill('a').join(' && ')};`,
    good: `export const f = (a?: { b: string } | null) => [${Array(11).fill("a?.b ?? ''").join(', ')}];`,
  },
  {
    rule: 'house/max-parameters',
    bad: `export function f(${parameters(5)}) {}`,
    good: `export class A { constructor(${parameters(7)}) {} m(${parameters(4)}) {} }`,
  },
  {
    rule: 'house/max-parameters',
    bad: `export class A { constructor(${parameters(8)}) {} }`,
    good: `export const f = (${parameters(4)}) => 1;`,
  },
  {
    rule: 'no-restricted-imports',
    bad: "export { APP_INTERCEPTOR } from '@nestjs/core';",
    good: "export { APP_GUARD } from '@nestjs/core';",
  },
  {
    rule: 'no-restricted-imports',
    bad: "import { UseInterceptors } from '@nestjs/common';\nexport const f = UseInterceptors;",
    good: "import { UseGuards } from '@nestjs/common';\nexport const f = UseGuards;",
  },
  {
    rule: 'house/injected-clock',
    bad: 'export const at = new Date();',
    good: 'export const at = new Date(0);',
  },
  {
    rule: 'house/injected-clock',
    bad: 'export const at = Date.now();',
    good: 'export const at = Date.parse("2026-01-01");',
  },
  {
    rule: 'house/injected-clock',
    bad: 'export const at = Date();',
    good: 'export const at = 1;',
    at: CONTRACT,
  },
  {
    rule: 'house/config-only',
    bad: 'export const url = process.env.DATABASE_URL;',
    good: 'export const id = process.pid;',
    at: PLATFORM,
  },
  {
    rule: 'house/config-only',
    bad: "import { env } from 'node:process'; export { env };",
    good: "import { pid } from 'node:process'; export { pid };",
    at: 'apps/api/main.ts',
  },
  {
    rule: 'house/no-raw-era',
    bad: 'export const be = (ce: number) => ce + 543;',
    good: 'export const n = 543;',
  },
  {
    rule: 'house/no-raw-era',
    bad: 'export const ce = (be: number) => be - 543;',
    good: 'export const n = 1 + 2;',
  },
  {
    rule: 'house/waiting-predicate',
    bad: `${page} await page.waitForFunction(async () => (await caches.keys()).length > 0);`,
    good: `${page} await page.waitForFunction(() => document.images.length > 0);`,
  },
  {
    rule: 'house/no-entity-save',
    bad: `${orm} manager.save({});`,
    good: `${orm} manager.update('School', { version: 1 }, { version: 2 });`,
  },
  {
    rule: 'house/no-entity-save',
    bad: `${orm} const tx = { manager }; tx.manager.remove({});`,
    good: 'const seen = new Set<string>(); seen.delete("a");',
  },
  {
    rule: 'house/no-entity-save',
    bad: 'declare const schoolRepository: { upsert(x: object): void }; schoolRepository.upsert({});',
    good: `${orm} manager.update({});`,
  },
  {
    rule: 'house/constant-sql',
    bad: `${tx} export const f = (name: string) => tx.rows(\`SELECT * FROM school WHERE name_th = '\${name}'\`);`,
    good: `${tx} export const f = (name: string) => tx.rows('SELECT * FROM school WHERE name_th = $1', [name]);`,
  },
  {
    rule: 'house/constant-sql',
    bad: `${tx} export const f = (q: { sort: string }) => tx.rows('SELECT 1 ORDER BY ' + q.sort);`,
    good: `${tx} const COLUMNS = 'id'; const ORDERS = { name: 'name_th' };
      export const f = (scope: string) => tx.rows(\`SELECT \${COLUMNS} FROM school WHERE \${scope} ORDER BY \${ORDERS.name}\`);`,
  },
  {
    rule: 'house/constant-sql',
    bad: `${tx} export const f = (text: string) => tx.rows(text);`,
    good: `${tx} export const f = (list: unknown[]) => { const find = \`SELECT $\${list.push(1)}::int\`; return tx.rows(find, list); };`,
  },
  {
    rule: 'house/constant-sql',
    bad: `${tx} export const f = (names: string[]) => { const sets = names.map((name) => \`\${name} = 1\`); return tx.rows(\`UPDATE x SET \${sets.join(', ')}\`); };`,
    good: `${tx} const COLUMN: Record<string, string> = {};
      export const f = (names: string[]) => {
        const sets = names.map((name, index) => \`\${COLUMN[name]} = $\${index + 1}\`);
        return tx.rows(\`UPDATE x SET \${['version = version + 1', ...sets].join(', ')}\`);
      };`,
  },
  {
    rule: 'house/constant-sql',
    bad: `${tx} export const f = async (texts: string[]) => { for (const text of texts) await tx.rows(text); };`,
    good: `${tx} const ALL = ['SELECT 1']; export const f = async () => { for (const text of ALL) await tx.rows(text); };`,
  },
  {
    rule: 'typescript/no-explicit-any',
    bad: 'export const f = (value: any) => value;',
    good: 'export const f = (value: unknown) => value;',
  },
  {
    rule: 'typescript/no-non-null-assertion',
    bad: 'export const f = (list: string[]) => list[0]!.length;',
    good: 'export const f = (list: string[]) => list[0]?.length;',
  },
  {
    rule: 'typescript/no-floating-promises',
    bad: 'export const f = () => { Promise.resolve(1); };',
    good: 'export const f = () => { void Promise.resolve(1); };',
  },
  {
    rule: 'typescript/no-floating-promises',
    bad: 'export const P = () => { Promise.resolve(1); return <p />; };',
    good: 'export const P = () => { void Promise.resolve(1); return <p />; };',
    at: 'apps/web/app/router.tsx',
  },
  {
    rule: 'typescript/no-misused-promises',
    bad: 'export const f = (p: Promise<boolean>) => (p ? 1 : 2);',
    good: 'export const f = async (p: Promise<boolean>) => ((await p) ? 1 : 2);',
  },
  {
    rule: 'typescript/await-thenable',
    bad: 'export const f = async (n: number) => await n;',
    good: 'export const f = async (n: Promise<number>) => await n;',
  },
  {
    rule: 'typescript/switch-exhaustiveness-check',
    bad: union(''),
    good: union("case 'district': return 2;"),
  },
  {
    rule: 'typescript/only-throw-error',
    bad: 'export const f = () => { throw "no"; };',
    good: 'export const f = () => { throw new Error("no"); };',
  },
  { rule: 'eqeqeq', bad: 'if (a == 1) f();', good: 'if (a == null) f();' },
  { rule: 'no-var', bad: 'var a = 1;', good: 'let a; a = f();' },
  { rule: 'prefer-const', bad: 'let a = 1; f(a);', good: 'let a = 1; a += f();' },
  { rule: 'no-constant-condition', bad: 'if (1) f();', good: 'while (true) f();' },
  { rule: 'no-debugger', bad: 'debugger;', good: 'f();' },
  {
    rule: 'no-duplicate-case',
    bad: 'switch (a) { case 1: f(); break; case 1: g(); }',
    good: 'switch (a) { case 1: f(); break; case 2: g(); }',
  },
  { rule: 'no-empty', bad: 'if (a) { }', good: 'if (a) { /* on purpose */ }' },
  { rule: 'no-eval', bad: 'eval("f()");', good: 'f();' },
  {
    rule: 'no-fallthrough',
    bad: 'switch (a) { case 1: f(); case 2: g(); }',
    good: 'switch (a) { case 1: case 2: g(); }',
  },
  { rule: 'no-implied-eval', bad: 'setTimeout("f()", 1);', good: 'setTimeout(() => f(), 1);' },
  {
    rule: 'no-new-func',
    bad: 'export const f = new Function("return 1");',
    good: 'export const f = () => 1;',
  },
  { rule: 'no-self-compare', bad: 'if (a === a) f();', good: 'if (a === b) f();' },
  {
    rule: 'no-unreachable',
    bad: 'export function h() { return 1; f(); }',
    good: 'export function h() { f(); return 1; }',
  },
  {
    rule: 'no-unsafe-finally',
    bad: 'export function h() { try { f(); } finally { return 1; } }',
    good: 'export function h() { try { return f(); } finally { g(); } }',
  },
  { rule: 'no-unused-expressions', bad: 'a && f();', good: 'if (a) f();' },
  { rule: 'no-throw-literal', bad: 'throw "no";', good: 'throw new Error("no");', at: SCRIPT },
  { rule: 'no-loss-of-precision', bad: 'f(5123000000000000000000000000001);', good: 'f(5123);' },
  { rule: 'use-isnan', bad: 'if (a === NaN) f();', good: 'if (Number.isNaN(a)) f();' },
];

/** Where a rule must not bite, with the reason in oxlint.config.js. */
export const EXEMPT: { rule: string; at: string; code: string }[] = [
  { rule: 'house/config-only', at: 'libs/platform/config/config.ts', code: 'export const e = process.env;' },
  { rule: 'house/config-only', at: 'apps/local/main.ts', code: 'export const e = process.env;' },
  { rule: 'house/injected-clock', at: 'libs/platform/clock/clock.ts', code: 'export const at = new Date();' },
  {
    rule: 'house/no-raw-era',
    at: 'libs/contracts/calendar/buddhist-era.ts',
    code: 'export const be = (n: number) => n + 543;',
  },
  { rule: 'house/function-limit', at: 'test/e2e/organisation.spec.ts', code: body(100) },
  {
    rule: 'typescript/no-non-null-assertion',
    at: 'test/support/world.ts',
    code: 'export const f = (list: string[]) => list[0]!.length;',
  },
];
