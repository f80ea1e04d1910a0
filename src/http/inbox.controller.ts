import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Service } from '../service.js';
import { Inbox, INBOX_FILTERS } from '../views/inbox.js';
import { Access } from './access.js';
import type { AskedRequest } from './request.js';
import { filterOf } from './request-text.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  private readonly inbox: Inbox;

  constructor(private readonly service: Service) {
    this.inbox = new Inbox(service.engine, service.permits);
  }

  @Get()
  @Access('known')
  @ApiOperation({ summary: 'Work lists (hộp việc), soonest due first, with what may be done next' })
  @ApiQuery({ name: 'filter', required: false, description: INBOX_FILTERS.join(', ') })
  async page(
    @Query() query: Record<string, unknown>,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.send(await this.inbox.page(asker, filterOf(query, INBOX_FILTERS)));
  }
}
