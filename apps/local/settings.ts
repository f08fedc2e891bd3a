import path from 'node:path';

/** What the environment says to the one-command machine. */
export interface LocalSettings {
  readonly host: string;
  /** Undefined: 3000, or the next free port. */
  readonly port?: number;
  /** An own PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Data folder of the project: database, secrets, logs. */
  readonly dataDir: string;
}

/** @throws Error when PORT is not a port number */
export function readSettings(env: NodeJS.ProcessEnv, root: string): LocalSettings {
  const port = env.PORT ? Number(env.PORT) : undefined;
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error('PORT ต้องเป็นเลข 1–65535 · PORT must be a number from 1 to 65535');
  }
  return {
    host: env.HOST || '127.0.0.1',
    port,
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: path.resolve(root, env.KUMKRONG_DATA_DIR || '.data'),
  };
}
