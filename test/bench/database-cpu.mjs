import { readdir, readFile } from 'node:fs/promises';

/** Ticks a second of the kernel's CPU times; 100 on every Linux that Node runs on. */
const TICK_MICROSECONDS = 10_000;

/**
 * CPU time in µs that the server processes of the database have used, all of them together; null where the system
 * does not tell (only Linux does, in /proc). It is what the application costs besides its own process.
 */
export async function databaseCpu(admin) {
  const { rows } = await admin.query('SELECT pg_backend_pid() AS pid');
  const own = await statOf(rows[0].pid);
  if (!own) return null;
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(names.map(statOf));
  const ofServer = stats.filter((stat) => stat?.parent === own.parent);
  // Connections that have ended meanwhile are in the account of their parent.
  const ended = (await statOf(own.parent))?.endedTicks ?? 0;
  return ofServer.reduce((sum, { ticks }) => sum + ticks, ended) * TICK_MICROSECONDS;
}

/** Parent, own CPU ticks and those of ended children; fields 4 and 14 to 17 of the stat line (proc(5)). */
async function statOf(pid) {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  return { parent: fields[1], ticks: user + system, endedTicks: endedUser + endedSystem };
}
