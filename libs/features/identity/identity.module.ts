import { Global, Module } from '@nestjs/common';
import { SESSION_READER } from '#platform/http';
import { IdentityController } from './identity.controller.js';
import { Passwords } from './passwords.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { RecoveryService } from './recovery.service.js';
import { SessionCookies } from './session-cookies.js';
import { DatabaseSessionReader } from './session-reader.js';
import { SessionsService } from './sessions.service.js';
import { Throttle } from './throttle.js';

/** Global, because the access guard of every route asks it who is there. */
@Global()
@Module({
  controllers: [IdentityController, PeopleController],
  providers: [
    Passwords,
    Throttle,
    SessionCookies,
    SessionsService,
    RecoveryService,
    PeopleService,
    { provide: SESSION_READER, useClass: DatabaseSessionReader },
  ],
  exports: [SESSION_READER],
})
export class IdentityHttpModule {}
