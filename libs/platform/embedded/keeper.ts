import { spawn, type ChildProcess } from 'node:child_process';
import type { ServerUser } from './server-user.js';

/** What a kept process is: a program to start, or one that already runs. */
export type Kept = { readonly command: string; readonly args: readonly string[] } | { readonly pid: number };

export interface KeepOptions {
  /** Asks for an orderly end; INT is PostgreSQL's fast shutdown. */
  readonly firstSignal: 'INT' | 'TERM';
  /** Sent after 20 s without an end; QUIT is PostgreSQL's immediate shutdown. */
  readonly lastSignal: 'QUIT' | 'KILL';
  readonly user?: ServerUser;
  /** File descriptor that takes what the program prints; thrown away when absent. */
  readonly output?: number;
  /** How to stop the program where signals do not exist (Windows): a command line. */
  readonly stopCommand?: readonly string[];
}

/*
 * The keeper is a shell, not Node: it holds no memory to speak of, needs no file that a build could lose,
 * and survives `killall node`. It takes signals and does nothing, so that Ctrl-C in the terminal cannot break
 * the order of the shutdown (to ignore them would make the program ignore them too); the end of its input is
 * the only thing that it obeys.
 */
const shellKeeper = `
trap : HUP INT TERM
first=$1 last=$2 mode=$3
shift 3
exec 3<&0 </dev/null
if [ "$mode" = pid ]; then pid=$1; else "$@" 3<&- & pid=$!; fi
(
  trap '' HUP INT TERM
  read -r _ <&3
  kill -s "$first" "$pid" 2>/dev/null
  left=20
  while kill -0 "$pid" 2>/dev/null && [ "$left" -gt 0 ]; do sleep 1; left=$((left - 1)); done
  kill -s "$last" "$pid" 2>/dev/null
) &
watcher=$!
if [ "$mode" = pid ]; then
  while kill -0 "$pid" 2>/dev/null; do sleep 1; done
  status=0
else
  while :; do
    wait "$pid"
    status=$?
    kill -0 "$pid" 2>/dev/null || break
  done
fi
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
`;

const nodeKeeper = `
const { spawn, spawnSync } = require('node:child_process');
const [stop, mode, ...rest] = process.argv.slice(1);
const stopCommand = JSON.parse(stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
const child = mode === 'start' ? spawn(rest[0], rest.slice(1), { stdio: ['ignore', 1, 2], windowsHide: true }) : undefined;
const pid = child ? child.pid : Number(rest[0]);
if (child) {
  child.on('error', () => process.exit(127));
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
} else {
  setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(0); } }, 500);
}
let asked = false;
const end = () => {
  if (asked) return;
  asked = true;
  spawnSync(stopCommand[0], stopCommand.slice(1), { stdio: 'ignore', windowsHide: true });
  setTimeout(() => { try { process.kill(pid, 'SIGKILL'); } catch {} }, 5000).unref();
};
process.stdin.on('data', end).on('end', end).on('error', end).resume();
`;

/** PostgreSQL needs nothing of our environment, and PG* variables in it would mislead it. */
const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Runs (or watches over) a server process that must never outlive us. When the returned keeper's input is
 * closed, by us or by the kernel because we were killed, the server is asked to stop. See ADR 0003.
 *
 * The keeper exits when the server has gone.
 */
export function keep(kept: Kept, options: KeepOptions, platform = process.platform): ChildProcess {
  const windows = platform === 'win32';
  const mode = 'pid' in kept ? ['pid', String(kept.pid)] : ['start', kept.command, ...kept.args];
  const output = options.output ?? 'ignore';
  const [command, args] =
    windows && options.stopCommand
      ? [process.execPath, ['-e', nodeKeeper, JSON.stringify(options.stopCommand), ...mode]]
      : ['/bin/sh', ['-c', shellKeeper, 'keeper', options.firstSignal, options.lastSignal, ...mode]];
  const child = spawn(command, args, {
    ...options.user,
    cwd: windows ? undefined : '/',
    env: windows ? undefined : cleanEnvironment,
    stdio: ['pipe', output, output],
    detached: !windows,
    windowsHide: true,
  });
  child.stdin?.on('error', () => undefined);
  return child;
}

/** Resolves when the keeper, and with it the server, has ended. */
export function keeperEnd(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.once('error', () => resolve());
  });
}
