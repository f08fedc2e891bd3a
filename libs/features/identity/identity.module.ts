import { Global, Module } from '@nestjs/common';
import { Config } from '#platform/config';
import { DataCipher } from '#platform/crypto';
import { SESSION_READER } from '#platform/http';
import { BackupCodes } from './backup-codes.js';
import { Clients } from './clients.js';
import { ConfirmService } from './confirm.service.js';
import { FactorsController } from './factors.controller.js';
import { FactorsService } from './factors.service.js';
import { IdentityController } from './identity.controller.js';
import { Passwords } from './passwords.js';
import { PeopleController } from './people.controller.js';
import { AccountsService } from './accounts.service.js';
import { PeopleService } from './people.service.js';
import { PostsService } from './posts.service.js';
import { RecoveryService } from './recovery.service.js';
import { SessionCookies } from './session-cookies.js';
import { DatabaseSessionReader } from './session-reader.js';
import { SessionsService } from './sessions.service.js';
import { Throttle } from './throttle.js';

/** Global, because the access guard of every route asks it who is there. */
@Global()
@Module({
  controllers: [IdentityController, FactorsController, PeopleController],
  providers: [
    Passwords,
    Throttle,
    SessionCookies,
    Clients,
    BackupCodes,
    ConfirmService,
    FactorsService,
    {
      provide: DataCipher,
      useFactory: (config: Config) => new DataCipher(config.KUMKRONG_DATA_KEY),
      inject: [Config],
    },
    SessionsService,
    RecoveryService,
    PeopleService,
    PostsService,
    AccountsService,
    { provide: SESSION_READER, useClass: DatabaseSessionReader },
  ],
  exports: [SESSION_READER, Throttle],
})
export class IdentityHttpModule {}
