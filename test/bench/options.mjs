import { parseArgs } from 'node:util';

export const CASES = [
  'list',
  'read',
  'create',
  'statistics',
  'compile',
  'steps',
  'growth',
  'reports',
  'roster',
];

const FLAGS = {
  seconds: { type: 'string', default: '4' },
  rounds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '32' },
  pool: { type: 'string', default: '16' },
  profile: { type: 'string' },
  help: { type: 'boolean', default: false },
};

const USAGE = `npm run bench -- [${CASES.join('|')}]… [--seconds 4] [--rounds 5] [--connections 32] [--pool 16] [--profile FOLDER]

  --seconds      length of one round under load
  --rounds       rounds of each side, interleaved
  --connections  parallel clients
  --pool         database connections of each server
  --profile      writes a .cpuprofile of each server and case into FOLDER, from a round of its own`;

/** @returns what to run and how, or ends the process with an explanation. */
export function optionsFrom(args) {
  const { values, positionals } = parse(args);
  const unknown = positionals.filter((name) => !CASES.includes(name));
  const counts = ['seconds', 'rounds', 'connections', 'pool'].map((name) => [name, Number(values[name])]);
  const wrong = counts.filter(([, value]) => !Number.isInteger(value) || value < 1);
  if (values.help || unknown.length > 0 || wrong.length > 0) {
    for (const name of unknown) console.error(`unknown case: ${name}`);
    for (const [name] of wrong) console.error(`--${name} takes a whole number from 1 up`);
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  const cases = positionals.length > 0 ? CASES.filter((name) => positionals.includes(name)) : CASES;
  return { ...Object.fromEntries(counts), cases, profile: values.profile };
}

function parse(args) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    console.error(error.message);
    console.log(USAGE);
    return process.exit(2);
  }
}
