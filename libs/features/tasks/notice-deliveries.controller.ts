import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/access';
import { Acting, Requires } from '#platform/http';
import { DeliveryCounts, DeliveryPage, DeliveryQuery } from './notice-deliveries.dto.js';
import { NoticeDeliveriesService } from './notice-deliveries.service.js';

@ApiTags('notices')
@Controller('notice-deliveries')
export class NoticeDeliveriesController {
  constructor(private readonly deliveries: NoticeDeliveriesService) {}

  @Requires('clock.manage')
  @ApiOkResponse({ type: DeliveryPage })
  @Get()
  listDeliveries(@Acting() actor: Actor, @Query() query: DeliveryQuery): Promise<DeliveryPage> {
    return this.deliveries.listTroubles(actor, query);
  }

  @Requires('clock.manage')
  @ApiOkResponse({ type: DeliveryCounts })
  @Get('counts')
  countDeliveries(@Acting() actor: Actor): Promise<DeliveryCounts> {
    return this.deliveries.count(actor);
  }
}
