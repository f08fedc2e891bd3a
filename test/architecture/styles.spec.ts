import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const WEB = 'apps/web';
/** Components that wear the style of another. */
const WEARERS: Record<string, readonly string[]> = {
  Combobox: ['Select', 'MultiSelect', 'Autocomplete'],
  PillsInput: ['MultiSelect', 'TagsInput'],
};

let files: ReadonlyMap<string, string>;

async function sources(): Promise<Map<string, string>> {
  const names = (await readdir(WEB, { recursive: true })).filter((name) => /(?<!\.d)\.tsx?$/u.test(name));
  const paths = names.map((name) => path.join(WEB, name));
  return new Map(await Promise.all(paths.map(async (name) => [name, await readFile(name, 'utf8')] as const)));
}

function importsOf(file: string): string[] {
  const found = [...(files.get(file) ?? '').matchAll(/(?:from|import) '(\.[^']+)'/gu)];
  return found.flatMap(([, to]) => {
    const target = path.join(path.dirname(file), to ?? '');
    return [`${target}.tsx`, `${target}.ts`].filter((name) => files.has(name));
  });
}

/** Everything that comes with a file. */
function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(file)) reachOf(next, seen);
  return seen;
}

function componentsOf(reach: ReadonlySet<string>): Set<string> {
  const texts = [...reach].map((file) => files.get(file) ?? '');
  const lists = texts.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/gu)]);
  return new Set(lists.flatMap(([, list]) => (list ?? '').split(',').map((name) => name.trim())));
}

function dressedBy(sheet: string): string[] {
  const text = files.get(path.join(WEB, 'styles', `${sheet}.ts`)) ?? '';
  const named = [...text.matchAll(/styles\/(\w+)\.layer\.css/gu)].map(([, name]) => name ?? '');
  return named.flatMap((name) => WEARERS[name] ?? [name]);
}

beforeAll(async () => {
  files = await sources();
});

// Styles come by component, for the budget; a page that forgets them shows the browser's own controls, and axe is content.
it.each(['inputs', 'tables', 'factors'])('pages bring the styles of their %s along', (sheet) => {
  const first = new Set(dressedBy('mantine'));
  const dressed = dressedBy(sheet).filter((name) => !first.has(name));
  const pages = [...files.keys()].filter((file) => file.endsWith('-page.tsx'));
  const bare = pages.flatMap((page) => {
    const reach = reachOf(page);
    const used = componentsOf(reach);
    const naked = dressed.filter((name) => used.has(name));
    return naked.length > 0 && !reach.has(path.join(WEB, 'styles', `${sheet}.ts`))
      ? [`${page}: ${naked.join(', ')}`]
      : [];
  });
  expect(bare).toEqual([]);
  expect(dressed.length).toBeGreaterThan(0);
  expect(pages.length).toBeGreaterThan(50);
});

const KIT = 'node_modules/@mantine/core';

/** The stylesheets of a component and of every component that it is made of. */
async function sheetsOf(module: string, seen: Set<string>): Promise<string[]> {
  if (seen.has(module)) return [];
  seen.add(module);
  const text = await readFile(module, 'utf8');
  const own = [...text.matchAll(/from "\.\/(\w+)\.module\.mjs"/gu)].map(([, name]) => name ?? '');
  const parts = [...text.matchAll(/from "(\.[^"]+\.mjs)"/gu)].map(([, to]) =>
    path.join(path.dirname(module), to ?? ''),
  );
  const inner = await Promise.all(parts.map((part) => sheetsOf(part, seen)));
  return [...own, ...inner.flat()];
}

// A part of the kit that misses its style stands in the wrong place or looks like nothing.
it('everything of the kit that is shown has its style, also what it is made of', async () => {
  const modules = (await readdir(`${KIT}/esm/components`, { recursive: true })).filter((name) =>
    name.endsWith('.mjs'),
  );
  const moduleOf = new Map(
    modules.map((name) => [path.basename(name, '.mjs'), `${KIT}/esm/components/${name}`]),
  );
  const written = [...files.values()].join('\n');
  const needed = await Promise.all(
    [...componentsOf(new Set(files.keys()))].flatMap((name) => {
      const module = moduleOf.get(name);
      return module === undefined ? [] : [sheetsOf(module, new Set())];
    }),
  );
  /** `CheckboxCard` comes along with `Checkbox`, and is shown as `Checkbox.Card` alone. */
  const isShown = (sheet: string): boolean => {
    const [, whole = '', part = ''] = /^([A-Z]\w+?)(Card|Indicator)$/u.exec(sheet) ?? [];
    return !moduleOf.has(whole) || written.includes(`${whole}.${part}`);
  };
  const bare = [...new Set(needed.flat())].filter(
    (sheet) =>
      isShown(sheet) && !written.includes(`${KIT.replace('node_modules/', '')}/styles/${sheet}.layer.css`),
  );
  expect(bare).toEqual([]);
  expect(needed.length).toBeGreaterThan(30);
});
