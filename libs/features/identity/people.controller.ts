import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '#platform/access';
import type { Idempotency, Replayable } from '#platform/database';
import {
  Acting,
  Changes,
  Creates,
  ExpectedVersion,
  IdempotencyKey,
  IdPipe,
  Requires,
  RequiresFresh,
} from '#platform/http';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import { AccountsService } from './accounts.service.js';
import { PeopleService } from './people.service.js';
import { PostsService } from './posts.service.js';
import { RecoveryService } from './recovery.service.js';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly posts: PostsService,
    private readonly accounts: AccountsService,
    private readonly recovery: RecoveryService,
  ) {}

  @Requires('person.read')
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

  @Requires('person.read')
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
    return this.posts.addPost(actor, id, body, once);
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
    return this.posts.endPost(actor, id, version, body);
  }

  /** A slip printed twice voids the first: it needs no idempotency key. */
  @Requires('person.manage')
  @ApiCreatedResponse({ type: RecoverySlipView })
  @Post('people/:id/recovery-slips')
  printSlip(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<RecoverySlipView> {
    return this.recovery.printSlip(actor, id);
  }

  @Requires('person.manage')
  @RequiresFresh()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('people/:id/factor-reset')
  resetFactors(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.accounts.resetFactors(actor, id);
  }

  @Requires('person.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  @Post('people/:id/disable')
  disable(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.accounts.setDisabled(actor, id, true);
  }

  @Requires('person.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  @Post('people/:id/enable')
  enable(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.accounts.setDisabled(actor, id, false);
  }
}
