import { processFacts } from '#platform/embedded';

const shells = /^(sh|dash|bash|zsh|busybox)$/;

/**
 * Calls back once when what started us has gone: our parent, or the parent of the shell that npm puts
 * between itself and us (a killed npm leaves that shell waiting for ever).
 */
export async function watchParent(onGone: () => void): Promise<void> {
  const parent = process.ppid;
  const facts = await processFacts(parent);
  const beyondShell =
    facts && shells.test(facts.name) && process.env.npm_lifecycle_event ? facts.parent : undefined;
  const timer = setInterval(() => void check(), 1_000);
  timer.unref();

  async function check(): Promise<void> {
    const shell = beyondShell === undefined ? undefined : await processFacts(parent);
    const gone = process.ppid !== parent || (shell !== undefined && shell.parent !== beyondShell);
    if (!gone) return;
    clearInterval(timer);
    onGone();
  }
}
