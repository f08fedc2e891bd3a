import { Controller, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { Public, RawBody, TakesRawBody } from '#platform/http';
import { LineWebhookService } from './line-webhook.service.js';

@ApiTags('notices')
@Controller('line')
export class LineWebhookController {
  constructor(private readonly webhook: LineWebhookService) {}

  /** Called by LINE, which has no session: its signature is the proof. */
  @Public()
  @TakesRawBody()
  @HttpCode(200)
  @ApiHeader({ name: 'x-line-signature', required: true, description: 'HMAC-SHA256 of the body, base64' })
  @ApiBody({ schema: { type: 'object' }, description: 'Webhook of the LINE Messaging API' })
  @ApiOkResponse({ description: 'Taken, also when nothing was to be done' })
  @ApiUnauthorizedResponse({ description: 'Not signed by LINE' })
  @Post('webhook')
  receiveLineEvents(
    @RawBody() body: Buffer,
    @Headers('x-line-signature') signature: string | undefined,
    @Ip() address: string,
  ): Promise<void> {
    return this.webhook.receive({ body, signature, address });
  }
}
