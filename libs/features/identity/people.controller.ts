import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import { Acting, Changes, Creates, ExpectedVersion, IdempotencyKey, IdPipe, Requires } from '#platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  EndPostRequest,
  NewPersonRequest,
  NewPersonView,
  NewPostRequest,
  PersonNameList,
  PersonPage,
  PersonQuery,
  PersonSearchRequest,
  PersonView,
  PostView,
  RecoverySlipView,
} from './identity.dto.js';
import { PeopleService } from './people.service.js';
import { RecoveryService } from './recovery.service.js';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly recovery: RecoveryService,
  ) {}

  @Requires('person.manage')
  @ApiOkResponse({ type: PersonPage })
  @Get('people')
  listPeople(@Acting() actor: Actor, @Query() query: PersonQuery): Promise<PersonPage> {
    return this.people.listPeople(actor, query);
  }

  @Requires('person.search')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonNameList })
  @Post('people/search')
  async searchPeople(@Acting() actor: Actor, @Body() body: PersonSearchRequest): Promise<PersonNameList> {
    return { items: await this.people.searchPeople(actor, body) };
  }

  @Requires('person.manage')
  @Creates()
  @ApiCreatedResponse({ type: NewPersonView })
  @Post('people')
  addPerson(
    @Acting() actor: Actor,
    @Body() body: NewPersonRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<NewPersonView>> {
    return this.people.addPerson(actor, body, once);
  }

  @Requires('person.manage')
  @ApiOkResponse({ type: PersonView })
  @Get('people/:id')
  getPerson(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.people.getPerson(actor, id);
  }

  @Requires('person.manage')
  @Creates()
  @ApiCreatedResponse({ type: PostView })
  @Post('people/:id/posts')
  addPost(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: NewPostRequest,
    @IdempotencyKey() once: Idempotency,
  ): Promise<Replayable<PostView>> {
    return this.people.addPost(actor, id, body, once);
  }

  @Requires('person.manage')
  @Changes()
  @HttpCode(200)
  @ApiOkResponse({ type: PostView })
  @Post('posts/:id/end')
  endPost(
    @Acting() actor: Actor,
    @Param('id', IdPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() body: EndPostRequest,
  ): Promise<PostView> {
    return this.people.endPost(actor, id, version, body);
  }

  /** A slip printed twice voids the first: it needs no idempotency key. */
  @Requires('person.manage')
  @ApiCreatedResponse({ type: RecoverySlipView })
  @Post('people/:id/recovery-slips')
  printSlip(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<RecoverySlipView> {
    return this.recovery.printSlip(actor, id);
  }

  @Requires('person.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  @Post('people/:id/disable')
  disable(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.people.setDisabled(actor, id, true);
  }

  @Requires('person.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  @Post('people/:id/enable')
  enable(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.people.setDisabled(actor, id, false);
  }
}
