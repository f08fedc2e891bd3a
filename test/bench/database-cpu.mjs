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
  return ofServer.reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MICROSECONDS;
}

/** Parent and CPU ticks of a process; fields 4, 14 and 15 of its stat line (proc(5)). */
async function statOf(pid) {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]) };
}
