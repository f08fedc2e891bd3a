import { Worker } from 'node:worker_threads';

/*
 * In a thread of its own, because a blocked event loop would neither see the channel close nor run a timer.
 * SIGKILL is the only signal that such a process obeys.
 */
const watchdog = (grace: number): string => `
const parent = process.ppid;
const check = () => {
  if (process.ppid === parent) return setTimeout(check, 1000);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${grace + 3_000});
};
check();
`;

/**
 * Ends this forked process when its parent has gone, however the parent ended: asks for an orderly end with
 * SIGTERM to ourselves (what `enableShutdownHooks` listens for) and forces it after a while.
 * Does nothing in a process that was not forked with a channel.
 * @param grace how long it may take to finish its work, in ms; one whose event loop is blocked ends 3 s later
 */
export function exitWithParent(grace = 12_000): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), grace).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel alone must not keep a process alive that has finished.
  process.channel.unref();
  const thread = new Worker(watchdog(grace), { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  thread.on('error', () => undefined);
  thread.unref();
}
