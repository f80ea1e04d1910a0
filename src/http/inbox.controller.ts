import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Service } from '../service.js';
import { Inbox, INBOX_FILTERS } from '../views/inbox.js';
import { Access } from './access.js';
import { actOn, ActsBody } from './inbox-acts.js';
import { ApiFilters, bodyOf, idempotencyOf, KEY, type AskedRequest } from './request.js';
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
  @ApiFilters(INBOX_FILTERS)
  async page(
    @Query() query: Record<string, unknown>,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.send(await this.inbox.page(asker, filterOf(query, INBOX_FILTERS)));
  }

  @Post('acts')
  @Access('known')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Claim, assign, hand over or remind, up to 100 cases; one outcome each',
  })
  @ApiHeader(KEY)
  @ApiBody({ type: ActsBody })
  async acts(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const idempotency = idempotencyOf(request);
    const body = bodyOf(request, ActsBody);
    await reply.send({ outcomes: await actOn(this.service, request, body, idempotency) });
  }
}
