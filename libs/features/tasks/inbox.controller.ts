import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, IdPipe, SignedIn } from '#platform/http';
import { InboxCounts, InboxPage, InboxQuery, NoticeView } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('notices')
@Controller('notices')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @SignedIn()
  @ApiOkResponse({ type: InboxPage })
  @Get()
  listNotices(@Acting() actor: Actor, @Query() query: InboxQuery): Promise<InboxPage> {
    return this.inbox.list(actor, query);
  }

  @SignedIn()
  @ApiOkResponse({ type: InboxCounts })
  @Get('counts')
  countNotices(@Acting() actor: Actor): Promise<InboxCounts> {
    return this.inbox.count(actor);
  }

  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: NoticeView })
  @Post(':id/seen')
  markNoticeSeen(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<NoticeView> {
    return this.inbox.markSeen(actor, id);
  }

  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: NoticeView })
  @Post(':id/handled')
  markNoticeHandled(@Acting() actor: Actor, @Param('id', IdPipe) id: string): Promise<NoticeView> {
    return this.inbox.markHandled(actor, id);
  }
}
