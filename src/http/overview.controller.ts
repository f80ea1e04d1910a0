import { join } from 'node:path';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Service } from '../service.js';
import { INDICATOR_FILTERS, Indicators } from '../views/indicators.js';
import { Inbox } from '../views/inbox.js';
import { Overview, OVERVIEW_FILTERS } from '../views/overview.js';
import { PlanProgress } from '../views/plan-progress.js';
import { Rates, RATES_FILTERS } from '../views/rates.js';
import { search, SEARCH_FILTERS } from '../views/search.js';
import { Access } from './access.js';
import { filterOf } from './request-text.js';
import type { AskedRequest } from './request.js';

type Queried = Record<string, unknown>;

@ApiTags('overview')
@Controller()
export class OverviewController {
  private readonly overview: Overview;
  private readonly rates: Rates;
  private readonly progress: PlanProgress;
  private readonly indicators: Indicators;

  constructor(private readonly service: Service) {
    const { engine, permits, plans, config } = service;
    this.rates = new Rates(engine, permits);
    this.overview = new Overview(engine, new Inbox(engine, permits), this.rates);
    this.progress = new PlanProgress(engine, permits, plans);
    const file = join(config.root, 'data', 'indicators.json');
    this.indicators = new Indicators(engine, permits, plans, file);
  }

  @Get('overview')
  @Access('known')
  @ApiOperation({
    summary:
      'What is late and what will be, by unit, process and person; how often deadlines were kept',
  })
  @ApiQuery({
    name: 'period',
    type: String,
    required: false,
    description: '2026, 2026-Q2 or 2026-06',
  })
  async read(
    @Query() query: Queried,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { period } = filterOf(query, OVERVIEW_FILTERS);
    await reply.send(await this.overview.read(asker, period));
  }

  @Get('overview/rates')
  @Access('known')
  @ApiOperation({
    summary: 'How often deadlines were kept: early, on their day or missed, period by period',
  })
  @ApiQuery({
    name: 'each',
    type: String,
    required: false,
    description: 'month (left out), quarter or year',
  })
  async trend(
    @Query() query: Queried,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { each } = filterOf(query, RATES_FILTERS);
    await reply.send(await this.rates.trend(asker, each));
  }

  @Get('plans')
  @Access('known')
  @ApiOperation({ summary: 'How far each plan has come, and each living copy of it' })
  async plans(@Req() { asker }: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.send(await this.progress.read(asker));
  }

  @Get('indicators')
  @Access('known')
  @ApiOperation({
    summary:
      'The indicators (chỉ tiêu) that the plans print, counted over what may be seen: numerator, denominator, ' +
      'value, target and whether it is reached; or why it cannot be counted',
  })
  @ApiQuery({ name: 'year', required: false, description: '2026; left out: this year' })
  @ApiQuery({ name: 'unit', required: false, description: 'That unit and those below it' })
  async indicate(
    @Query() query: Queried,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.send(await this.indicators.read(asker, filterOf(query, INDICATOR_FILTERS)));
  }

  @Get('search')
  @Access('known')
  @ApiOperation({ summary: 'Cases and events in which words stand, accents left aside' })
  @ApiQuery({ name: 'q' })
  @ApiQuery({ name: 'before', required: false, description: 'The `next` of the page before.' })
  async search(
    @Query() query: Queried,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { engine, permits } = this.service;
    await reply.send(await search(engine, permits, asker, filterOf(query, SEARCH_FILTERS)));
  }
}
