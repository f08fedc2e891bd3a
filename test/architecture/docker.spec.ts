import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/*
 * No Docker engine is needed: these checks read the files. Building the images and starting the composition is
 * left to a machine with an engine (docs/operations.md says so).
 */
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const yaml = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

interface Stage {
  readonly name: string;
  readonly base: string;
  readonly lines: readonly string[];
}

interface Service {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string; readonly target: string };
  readonly environment?: Record<string, string>;
  readonly secrets?: string[];
  readonly volumes?: string[];
  readonly networks?: string[];
  readonly read_only?: boolean;
  readonly healthcheck?: unknown;
  readonly ports?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly entrypoint?: string[];
}

interface Compose {
  readonly services: Record<string, Service>;
  readonly secrets: Record<string, { file: string }>;
  readonly volumes: Record<string, unknown>;
  readonly networks: Record<string, unknown>;
}

const stages = readStages(read('docker/Dockerfile'));
const compose = merged(yaml.load(read('docker/compose.yaml'))) as Compose;
const services = Object.entries(compose.services);

/** Resolves `<<` where the parser leaves it as an ordinary key, as Compose does. */
function merged(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(merged);
  if (typeof node !== 'object' || node === null) return node;
  const { '<<': base, ...own } = node as Record<string, unknown>;
  const entries = Object.entries(own).map(([key, value]) => [key, merged(value)] as const);
  return { ...((base === undefined ? {} : merged(base)) as object), ...Object.fromEntries(entries) };
}

function readStages(text: string): Stage[] {
  const joined = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
  const found: { name: string; base: string; lines: string[] }[] = [];
  for (const line of joined) {
    const from = /^FROM (\S+) AS (\S+)$/.exec(line);
    if (from) found.push({ base: from[1] ?? '', name: from[2] ?? '', lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

/** The instructions that hold for a stage, those of the stages that it is based on first. */
function withBases(name: string): string[] {
  const stage = stages.find((one) => one.name === name);
  return stage ? [...withBases(stage.base), ...stage.lines] : [];
}

const targets = services.flatMap(([, { build }]) => (build ? [build.target] : []));

describe('Dockerfile', () => {
  it('has the targets that compose builds', () => {
    expect(targets.sort()).toEqual(['api', 'migrate', 'worker']);
    expect(stages.map(({ name }) => name)).toEqual(expect.arrayContaining([...targets, 'build']));
  });

  it('stands on Node 24 only', () => {
    const outside = stages
      .map(({ base }) => base)
      .filter((base) => !stages.some(({ name }) => name === base));
    expect(new Set(outside)).toEqual(new Set(['node:24-slim']));
  });

  it.each(['api', 'worker', 'migrate'])(
    '%s runs as an ordinary user, with production packages alone',
    (target) => {
      const lines = withBases(target);
      expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
      expect(lines).toContain('ENV NODE_ENV=production');
      expect(lines.filter((line) => line.includes('node_modules'))).toEqual([
        'COPY --from=production /app/node_modules ./node_modules',
      ]);
    },
  );

  it('copies only what the project has and .dockerignore lets through', () => {
    const allowed = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const copied = stages
      .flatMap(({ lines }) => lines)
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const file of copied) {
      expect({ file, exists: existsSync(path.join(root, file)) }).toEqual({ file, exists: true });
      expect(allowed.some((line) => file.replace(/^\.\//, '').startsWith(line.slice(1)))).toBe(true);
    }
  });

  it.each(['api', 'worker', 'migrate'])('%s starts a program whose source exists', (target) => {
    const command = withBases(target).find((line) => line.startsWith('CMD '));
    const program = /"dist\/(apps\/\w+\/main)\.js"/.exec(command ?? '')?.[1];
    expect({ program, exists: existsSync(path.join(root, `${program}.ts`)) }).toEqual({
      program,
      exists: true,
    });
  });
});

describe('compose.yaml', () => {
  it('gives every secret by file and none in plain text', () => {
    for (const [name, { environment = {} }] of services) {
      for (const [key, value] of Object.entries(environment)) {
        if (/(PASSWORD|_KEY|SECRET)$/.test(key)) throw new Error(`${name}: ${key} is set in plain text`);
        if (key.endsWith('_FILE')) expect(value).toMatch(/^\/run\/secrets\/\w+$/);
        expect(value).not.toMatch(/\$\{\w+:-/);
        expect(value).not.toMatch(/:\/\/[^{@]*:[^{@]+@/);
      }
    }
  });

  it('names only secrets, volumes and networks that it declares, and uses those that it declares', () => {
    const used = services.flatMap(([, { secrets = [] }]) => secrets);
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.secrets)));
    const networks = services.flatMap(([, service]) => service.networks ?? []);
    expect(new Set(networks)).toEqual(new Set(Object.keys(compose.networks)));
    const sources = services.flatMap(([, { volumes = [] }]) => volumes.map((one) => one.split(':')[0] ?? ''));
    for (const source of sources) {
      const known = source.startsWith('./')
        ? existsSync(path.join(root, 'docker', source))
        : source in compose.volumes;
      expect({ source, known }).toEqual({ source, known: true });
    }
  });

  it('lets a service read exactly the secrets that it is given', () => {
    for (const [name, { environment = {}, secrets = [] }] of services) {
      const files = Object.values(environment).flatMap(
        (value) => /^\/run\/secrets\/(\w+)$/.exec(value)?.[1] ?? [],
      );
      for (const file of files)
        expect({ name, file, given: secrets.includes(file) }).toMatchObject({ given: true });
    }
  });

  it('publishes the TLS front alone, and keeps databases off its network', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['front']);
    for (const name of ['postgres', 'redis']) expect(compose.services[name]?.networks).toEqual(['inside']);
  });

  it('keeps file systems read-only but for PostgreSQL, and watches the health of what others wait for', () => {
    const writable = services.filter(([, service]) => !service.read_only).map(([name]) => name);
    expect(writable).toEqual(['postgres']);
    const waitedFor = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([name, { condition }]) =>
        condition === 'service_healthy' ? [name] : [],
      ),
    );
    for (const name of new Set(waitedFor)) {
      const { healthcheck, build } = compose.services[name] ?? {};
      const inImage = build && withBases(build.target).some((line) => line.startsWith('HEALTHCHECK '));
      expect({ name, watched: Boolean(healthcheck ?? inImage) }).toEqual({ name, watched: true });
    }
  });

  it('runs Redis so that it loses no job and PostgreSQL so that it sees Thai', () => {
    const redis = compose.services.redis?.entrypoint?.join(' ') ?? '';
    expect(redis).toContain('--appendonly yes');
    expect(redis).toContain('--maxmemory-policy noeviction');
    const initdb = compose.services.postgres?.environment?.POSTGRES_INITDB_ARGS ?? '';
    for (const flag of ['--data-checksums', '--builtin-locale=C.UTF-8', '--lc-ctype=C.UTF-8']) {
      expect(initdb).toContain(flag);
    }
    expect(compose.services.postgres?.image).toBe('postgres:18');
  });

  it('sets only variables that the configuration knows', () => {
    const schema = read('libs/platform/config/config.ts');
    for (const name of ['api', 'worker']) {
      const known = Object.keys(compose.services[name]?.environment ?? {})
        .map((key) => key.replace(/_FILE$/, ''))
        .filter((key) => !['APP_PASSWORD', 'REDIS_PASSWORD'].includes(key));
      for (const key of known)
        expect({ key, known: new RegExp(`^  ${key}[?!:]`, 'm').test(schema) }).toEqual({ key, known: true });
    }
  });
});

describe('with-secrets.mjs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kumkrong-secrets-'));
    await writeFile(path.join(folder, 'password'), 'a/b@c\n');
    await writeFile(
      path.join(folder, 'main.mjs'),
      'console.log(process.env.DATABASE_URL, process.env.APP_PASSWORD_FILE)',
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  const start = (env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, ['docker/with-secrets.mjs', path.join(folder, 'main.mjs')], {
      cwd: root,
      env,
    });

  it('puts the secret, escaped, into the address', async () => {
    const env = {
      APP_PASSWORD_FILE: path.join(folder, 'password'),
      DATABASE_URL: 'postgres://kumkrong_app:{APP_PASSWORD}@postgres:5432/kumkrong',
    };
    expect((await start(env)).stdout.trim()).toBe(
      'postgres://kumkrong_app:a%2Fb%40c@postgres:5432/kumkrong undefined',
    );
  });

  it('refuses an address whose secret is missing', async () => {
    await expect(start({ DATABASE_URL: 'postgres://u:{APP_PASSWORD}@h/d' })).rejects.toThrow(
      /APP_PASSWORD, which is not set/,
    );
  });
});
