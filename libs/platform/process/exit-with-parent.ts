import { Worker } from 'node:worker_threads';

/** How long a child may take to finish its work after its parent has gone. */
const grace = 12_000;

/*
 * In a thread of its own, because a blocked event loop would neither see the channel close nor run a timer.
 * SIGKILL is the only signal that such a process obeys.
 */
const watchdog = `
const parent = process.ppid;
const check = () => {
  if (process.ppid === parent) return setTimeout(check, 1000);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${grace + 3_000});
};
check();
`;

/**
 * Ends this forked process when its parent has gone, however the parent ended: asks for an orderly end with
 * SIGTERM to ourselves (what `enableShutdownHooks` listens for) and forces it after 12 s.
 * Does nothing in a process that was not forked with a channel.
 */
export function exitWithParent(): void {
  if (!process.channel) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), grace).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel alone must not keep a process alive that has finished.
  process.channel.unref();
  const thread = new Worker(watchdog, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  thread.on('error', () => undefined);
  thread.unref();
}
