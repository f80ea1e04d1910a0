import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import {
  CALENDAR_YEAR_MAX,
  CALENDAR_YEAR_MIN,
  isCalendarYear,
  type CalendarChange,
  type CalendarNotice,
} from '../calendar/changes.js';
import { dayOf, yearOf } from '../calendar/day.js';
import { conflict, unprocessable } from '../engine/problem.js';
import type { Actor } from '../engine/log.js';
import { mustAdminister } from '../people/permits.js';
import { ADMINISTRATOR } from '../people/rights.js';
import { Service } from '../service.js';
import { calendarView } from '../views/calendar-view.js';
import { Access } from './access.js';
import { InName } from './bodies.js';
import {
  calendarChange,
  CalendarChangesBody,
  CalendarPreviewBody,
  type CalendarChangeBody,
} from './calendar-bodies.js';
import { bodyOf, idempotencyOf, KEY, named, type AskedRequest } from './request.js';
import { cleanText } from './request-text.js';
import { recountLines } from './recount-lines.js';
import { streamLines } from './streaming.js';

/** A preview may come before the notice is there. */
const NO_NOTICE = (on: string): CalendarNotice => ({ number: '?', on });

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly service: Service) {}

  @Get()
  @Access('known')
  @ApiOperation({
    summary: 'Days off and days worked instead, each with its notice and who entered it',
  })
  @ApiQuery({ name: 'year', required: false, description: 'Left out: this year.' })
  calendar(@Query('year') year?: string): JsonObject {
    const { engine, settings } = this.service;
    const asked = year === undefined ? yearOf(dayOf(engine.clock.now())) : mustBeYear(year);
    return calendarView(engine.office, settings.all, asked);
  }

  @Post('previews')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What a change of the calendar would move, and what had fired that would not have; writes nothing, streams NDJSON',
  })
  @ApiBody({ type: CalendarPreviewBody })
  async preview(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = bodyOf(request, CalendarPreviewBody);
    const by = mustAdminister(request.asker, named(body));
    const notice = body.notice ?? NO_NOTICE(dayOf(this.service.engine.clock.now()));
    await streamLines(reply, this.previewed(changesOf(body.changes), notice, by));
  }

  @Post('changes')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Enters a change of the calendar (apply: true) and counts open deadlines anew, an event in each case that moves; ' +
      'streams NDJSON. The same key again goes on where it broke off',
  })
  @ApiHeader(KEY)
  @ApiBody({ type: CalendarChangesBody })
  async change(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = bodyOf(request, CalendarChangesBody);
    const by = mustAdminister(request.asker, named(body));
    const changes = changesOf(body.changes);
    if (!body.apply) {
      await streamLines(reply, this.previewed(changes, body.notice, by));
      return;
    }
    const asked = { by, idempotency: idempotencyOf(request) };
    const { id } = await this.service.settings.setDays(changes, { ...body.notice }, asked);
    await streamLines(reply, this.recounted(id));
  }

  @Post('recounts')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Finishes what broke off: counts by the last change whatever is not counted by it yet; streams NDJSON',
  })
  @ApiBody({ type: InName })
  async recount(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    mustAdminister(request.asker, named(bodyOf(request, InName)));
    const change = this.service.engine.office.calendarChange;
    if (!change) {
      throw conflict(
        'calendar-unchanged',
        'Lịch chưa từng được thay đổi: không có gì để tính lại.',
        'The calendar was never changed: there is nothing to count anew.',
      );
    }
    await streamLines(reply, this.recounted(change.id));
  }

  private previewed(
    changes: readonly CalendarChange[],
    notice: CalendarNotice,
    by: Actor,
  ): AsyncGenerator<object> {
    const { settings, engine, recounts } = this.service;
    const instead = settings.withDays(changes, notice);
    const at = engine.clock.now();
    const change = { id: 'preview', at, by };
    const head = this.head(instead.calendarRevision.hash, daysIn(changes));
    return recountLines(recounts, { change, cases: {}, instead }, head);
  }

  private recounted(id: string): AsyncGenerator<object> {
    const { engine, recounts, settings } = this.service;
    const known = settings.all.find((one) => one.id === id);
    const days = known?.type === 'calendar-set' ? daysIn(known.changes) : [];
    const head = { change: id, ...this.head(engine.office.calendarRevision.hash, days) };
    // One that was entered after it counts as well: cases are counted by what counts now.
    const change = engine.office.calendarChange!;
    return recountLines(recounts, { change, cases: {}, instead: null }, head);
  }

  private head(calendar: string, days: readonly string[]): JsonObject {
    const today = dayOf(this.service.engine.clock.now());
    return { calendar, today, beforeToday: days.filter((day) => day < today) };
  }
}

const changesOf = (bodies: readonly CalendarChangeBody[]): CalendarChange[] =>
  bodies.map(calendarChange);

function daysIn(changes: readonly CalendarChange[]): string[] {
  return changes.flatMap((change) => {
    if (change.kind === 'confirm') return [];
    return change.kind === 'swap' ? [change.off, change.work] : [change.on];
  });
}

function mustBeYear(text: string): number {
  if (isCalendarYear(text)) return Number(text);
  throw unprocessable(
    'invalid-year',
    `'${cleanText(text)}' không phải là năm từ ${CALENDAR_YEAR_MIN} đến ${CALENDAR_YEAR_MAX}.`,
    `'${cleanText(text)}' is no year from ${CALENDAR_YEAR_MIN} to ${CALENDAR_YEAR_MAX}.`,
  );
}
