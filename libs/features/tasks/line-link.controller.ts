import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, SignedIn } from '#platform/http';
import { LineCodeView, LineLinkView } from './line-link.dto.js';
import { LineLinkService } from './line-link.service.js';

@ApiTags('notices')
@Controller('me/line-link')
export class LineLinkController {
  constructor(private readonly links: LineLinkService) {}

  @SignedIn()
  @ApiOkResponse({ type: LineLinkView })
  @Get()
  getLineLink(@Acting() actor: Actor): Promise<LineLinkView> {
    return this.links.get(actor);
  }

  @SignedIn()
  @ApiCreatedResponse({ type: LineCodeView })
  @Post('code')
  askForLineCode(@Acting() actor: Actor): Promise<LineCodeView> {
    return this.links.askForCode(actor);
  }

  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Delete()
  unlinkLine(@Acting() actor: Actor): Promise<void> {
    return this.links.unlink(actor);
  }
}
