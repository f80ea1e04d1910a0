import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { EVERY_PROCESS, mustBeFigure } from '../engine/figures.js';
import type { RecountCommand } from '../engine/recounts.js';
import { conflict } from '../engine/problem.js';
import type { FigureSet } from '../office/settings.js';
import { mustAdminister } from '../people/permits.js';
import { ADMINISTRATOR } from '../people/rights.js';
import { Service } from '../service.js';
import { figuresView } from '../views/figures-view.js';
import { Access } from './access.js';
import { ParameterBody } from './calendar-bodies.js';
import { recountLines } from './recount-lines.js';
import { bodyOf, idempotencyOf, KEY, named, type AskedRequest } from './request.js';
import { streamLines } from './streaming.js';

@ApiTags('calendar')
@Controller('parameters')
export class ParametersController {
  constructor(private readonly service: Service) {}

  @Get()
  @Access('known')
  @ApiOperation({
    summary:
      'The figures of each authority (thông số): what the documents print, what is set, what says so',
  })
  @ApiQuery({ name: 'authority', required: false })
  @ApiQuery({ name: 'process', required: false, description: "'*': the office hours." })
  list(@Query('authority') authority?: string, @Query('process') process?: string): JsonObject[] {
    const { engine, settings } = this.service;
    const { office, catalogue } = engine;
    const today = dayOf(engine.clock.now());
    const filter = {
      ...(authority === undefined ? {} : { authority }),
      ...(process === undefined ? {} : { process }),
    };
    return figuresView({ office, catalogue, changes: settings.all, today }, filter);
  }

  @Post()
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Sets a figure of an authority (apply: true). It counts for deadlines armed from then on; with openCases for ' +
      'those that run as well, an event in each case that moves. Streams NDJSON; the same key again goes on where it broke off',
  })
  @ApiHeader({ ...KEY, required: false })
  @ApiBody({ type: ParameterBody })
  async set(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = bodyOf(request, ParameterBody);
    const by = mustAdminister(request.asker, named(body));
    const { settings, engine, recounts } = this.service;
    const { source, openCases = false } = body;
    const set = this.figureSet(body);
    const head = { ...set, openCases };
    const figures = [set.parameter];
    const cases = {
      authority: set.authority,
      ...(set.process === EVERY_PROCESS ? {} : { process: set.process }),
    };
    if (!body.apply) {
      const change = { id: 'preview', at: engine.clock.now(), by, figures };
      const command = { change, cases, instead: settings.withFigure(set) };
      return streamLines(
        reply,
        openCases ? recountLines(recounts, command, head) : none(head, false),
      );
    }
    const asked = { by, idempotency: idempotencyOf(request) };
    const given = { set, source: { ...source }, openCases };
    const { id, at, actor, role, unit } = await settings.setFigure(given, asked);
    const change = { id, at, by: { actor, role, unit }, figures };
    const command: RecountCommand = { change, cases, instead: null };
    const said = { change: id, ...head };
    await streamLines(reply, openCases ? recountLines(recounts, command, said) : none(said, true));
  }

  /** @throws Problem 422 */
  private figureSet({
    authority,
    process,
    parameter,
    value,
    from,
    openCases,
  }: ParameterBody): FigureSet {
    const { office, catalogue, clock } = this.service.engine;
    const today = dayOf(clock.now());
    const set = { authority, process, parameter, value, from: from ?? today };
    mustBeFigure(office, catalogue, set, today);
    if (openCases && set.from > today) {
      throw conflict(
        'not-yet-for-open-cases',
        `Con số này có hiệu lực từ ${set.from}; chưa thể tính lại các vụ việc đang mở. Chưa có gì được ghi.`,
        `This figure counts from ${set.from}; open cases cannot be counted by it yet. Nothing was written.`,
      );
    }
    return set;
  }
}

/** Nothing moves: what runs keeps the figures that it was armed with. */
async function* none(head: JsonObject, apply: boolean): AsyncGenerator<object> {
  yield head;
  yield { done: true, apply, looked: 0, cases: 0, deadlines: 0, fired: 0, left: 0, applied: 0 };
}
