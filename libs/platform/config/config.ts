import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const KEY = /^[A-Za-z0-9+/]{43}=$/;
const toInt = Transform(({ value }) => (value === undefined || value === '' ? undefined : Number(value)));
const emptyIsAbsent = Transform(({ value }) => (value === '' ? undefined : value));

/**
 * Everything the processes read from the environment, in one validated schema. Secrets have no default.
 * Names are those of the environment variables; `docs/operations.md` explains each.
 */
export class Config {
  /** PostgreSQL as the login role `kumkrong_app`, which owns nothing (ADR 0005). */
  @IsUrl({
    protocols: ['postgres', 'postgresql'],
    require_tld: false,
    require_protocol: true,
    allow_underscores: true,
  })
  DATABASE_URL: string;

  /** PostgreSQL for BullMQ's own schema, when there is no Redis; the application's by default. */
  @IsOptional()
  @emptyIsAbsent
  @IsString()
  QUEUE_DATABASE_URL?: string;

  @IsOptional()
  @emptyIsAbsent
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true })
  REDIS_URL?: string;

  @toInt
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  @IsString()
  HOST: string = '127.0.0.1';

  /** The address that people use; decides the cookie's Secure flag and the allowed Origin. */
  @IsOptional()
  @emptyIsAbsent
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  /** Number of reverse proxies in front, whose X-Forwarded-For entries are believed. */
  @toInt
  @IsInt()
  @Min(0)
  @Max(5)
  TRUSTED_PROXIES: number = 0;

  @IsOptional()
  @emptyIsAbsent
  @toInt
  @IsInt()
  METRICS_PORT?: number;

  /** AES-256 key of the citizen ids, 32 bytes in base64. */
  @Matches(KEY)
  KUMKRONG_DATA_KEY: string;

  /** HMAC key of the citizen-id look-up, 32 bytes in base64. */
  @Matches(KEY)
  KUMKRONG_LOOKUP_KEY: string;

  /** Signs paging cursors, 32 bytes in base64. */
  @Matches(KEY)
  KUMKRONG_SIGNING_KEY: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Built web application to serve; none when absent. */
  @IsOptional()
  @emptyIsAbsent
  @IsString()
  WEB_ROOT?: string;

  @toInt
  @IsInt()
  @Min(1)
  @Max(200)
  DATABASE_POOL: number = 16;

  /** How long a request waits for a connection before it is told that the database is not there. */
  @toInt
  @IsInt()
  @Min(1)
  @Max(60)
  DATABASE_CONNECT_SECONDS: number = 5;

  @toInt
  @IsInt()
  @Min(1)
  @Max(64)
  WORKER_CONCURRENCY: number = 4;

  /** After how long the job of a killed worker is given to another one; a living worker renews its claim. */
  @toInt
  @IsInt()
  @Min(1)
  @Max(3_600)
  QUEUE_LEASE_SECONDS: number = 60;

  /** Mail server for notices, with its login when it asks for one; no e-mail leaves when absent. */
  @IsOptional()
  @emptyIsAbsent
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true })
  SMTP_URL?: string;

  @IsOptional()
  @emptyIsAbsent
  @IsEmail({ allow_display_name: true, require_tld: false })
  MAIL_FROM?: string;

  /** Channel access token of a LINE official account; no LINE message leaves when absent. */
  @IsOptional()
  @emptyIsAbsent
  @IsString()
  LINE_TOKEN?: string;

  /** Channel secret of that account, by which its webhook is known; nobody can link their LINE when absent. */
  @IsOptional()
  @emptyIsAbsent
  @IsString()
  LINE_CHANNEL_SECRET?: string;

  /** The account's id as people search for it; the page of notices shows it. */
  @IsOptional()
  @emptyIsAbsent
  @Matches(/^@[a-z0-9._-]{1,30}$/)
  LINE_ACCOUNT_ID?: string;

  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true })
  LINE_API_URL: string = 'https://api.line.me';
}

/**
 * Reads and checks the environment once, at start.
 * @throws Error naming the variables that are missing or wrong, never their values.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const config = plainToInstance(Config, { ...env }, { exposeDefaultValues: true });
  const problems = validateSync(config, { skipMissingProperties: false });
  if (problems.length > 0) {
    throw new Error(`Configuration is not valid: ${problems.map((p) => p.property).join(', ')}`);
  }
  return config;
}
