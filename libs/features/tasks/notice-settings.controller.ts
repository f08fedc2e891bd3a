import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, Changes, ExpectedVersion, SignedIn } from '#platform/http';
import { NoticeSettingsRequest, NoticeSettingsView } from './notice-settings.dto.js';
import { NoticeSettingsService } from './notice-settings.service.js';

@ApiTags('notices')
@Controller('me/notice-settings')
export class NoticeSettingsController {
  constructor(private readonly settings: NoticeSettingsService) {}

  @SignedIn()
  @ApiOkResponse({ type: NoticeSettingsView })
  @Get()
  getNoticeSettings(@Acting() actor: Actor): Promise<NoticeSettingsView> {
    return this.settings.get(actor);
  }

  @SignedIn()
  @Changes()
  @ApiOkResponse({ type: NoticeSettingsView })
  @Put()
  changeNoticeSettings(
    @Acting() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: NoticeSettingsRequest,
  ): Promise<NoticeSettingsView> {
    return this.settings.change(actor, version, body);
  }
}
