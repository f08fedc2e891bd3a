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
it.each(['inputs', 'tables'])('pages bring the styles of their %s along', (sheet) => {
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
