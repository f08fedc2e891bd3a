import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { Access } from '../access/index.js';
import { AuditTrail } from '../audit/index.js';
import { Clock, SystemClock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { DataCipher } from '../crypto/index.js';
import { createDataSource, UnitOfWork } from '../database/index.js';
import { FileVault } from '../files/index.js';
import { Health, HealthController } from '../health/index.js';
import { AccessGuard, AUDIT_TRAIL, Cursors, LOGGER, ProblemFilter } from '../http/index.js';
import { LiveController, LiveHub } from '../live/index.js';
import { createLogger } from '../logging/index.js';
import { Channels } from '../notify/index.js';
import { AuditController } from './audit.controller.js';

export interface PlatformSettings {
  config: Config;
  /** Name of the process in logs and in `pg_stat_activity`. */
  name: string;
  entities: MixedList<Function | string | EntitySchema>;
  /** Names of the migrations that this code expects to have run. */
  migrations: readonly string[];
  clock?: Clock;
}

/** The technical rooms, made once per process and known everywhere. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly hub: LiveHub,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.hub.close();
    await this.dataSource.destroy();
  }

  static for({ config, name, entities, migrations, clock }: PlatformSettings): DynamicModule {
    const logger = createLogger(config.LOG_LEVEL, name);
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock ?? new SystemClock() },
      { provide: Channels, useFactory: () => new Channels(config) },
      { provide: LOGGER, useValue: logger },
      { provide: Access, useFactory: () => new Access() },
      {
        provide: FileVault,
        useFactory: () => new FileVault(new DataCipher(config.KUMKRONG_DATA_KEY)),
      },
      { provide: Cursors, useFactory: () => new Cursors(config.KUMKRONG_SIGNING_KEY) },
      {
        provide: DataSource,
        useFactory: () =>
          createDataSource({
            url: config.DATABASE_URL,
            entities,
            poolSize: config.DATABASE_POOL,
            connectSeconds: config.DATABASE_CONNECT_SECONDS,
            applicationName: `kumkrong-${name}`,
          }).initialize(),
      },
      {
        provide: UnitOfWork,
        useFactory: (source: DataSource, now: Clock) => new UnitOfWork(source, now),
        inject: [DataSource, Clock],
      },
      { provide: AuditTrail, useFactory: (uow: UnitOfWork) => new AuditTrail(uow), inject: [UnitOfWork] },
      { provide: AUDIT_TRAIL, useExisting: AuditTrail },
      {
        provide: LiveHub,
        useFactory: () => openHub(config, (err) => logger.warn({ err }, 'live channel lost')),
      },
      {
        provide: Health,
        useFactory: (source: DataSource, uow: UnitOfWork) => new Health(source, uow, migrations),
        inject: [DataSource, UnitOfWork],
      },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers,
      exports: providers.map((provider) => provider.provide),
    };
  }
}

async function openHub(config: Config, onError: (error: unknown) => void): Promise<LiveHub> {
  const hub = new LiveHub(config.DATABASE_URL, onError);
  await hub.open();
  return hub;
}

/** What only a process with HTTP needs: guard, filter, health, live events. The identity feature gives SESSION_READER. */
@Module({
  controllers: [AuditController, HealthController, LiveController],
  providers: [
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
