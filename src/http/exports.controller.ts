import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { dayOf, isDay } from '../calendar/day.js';
import { unprocessable } from '../engine/problem.js';
import { exported, type ExportFilter } from '../export/exported.js';
import { FORMATS, written, type Format, type FormatName } from '../export/formats.js';
import { AUDITOR } from '../people/rights.js';
import { Service } from '../service.js';
import { Access } from './access.js';
import { mustBeId, type AskedRequest } from './request.js';
import { cleanText } from './request-text.js';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

@ApiTags('audit')
@Controller()
export class ExportsController {
  constructor(private readonly service: Service) {}

  @Get('cases/:id/export')
  @Access('case')
  @ApiOperation({
    summary: 'A case with its whole log as a file: JSON, CSV or XES (process mining)',
  })
  @ApiQuery({ name: 'format', enum: FORMAT_NAMES })
  async one(
    @Param('id') id: string,
    @Query('format') format: unknown,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code } = request.seen;
    await this.send(request, reply, formatOf(format), { caseId: mustBeId(id) }, code);
  }

  @Get('export')
  @Access([AUDITOR])
  @ApiOperation({ summary: 'The log of every case that the auditor may see, as a file' })
  @ApiQuery({ name: 'format', enum: FORMAT_NAMES })
  @ApiQuery({ name: 'process', required: false })
  @ApiQuery({ name: 'from', required: false, description: 'The first day.' })
  @ApiQuery({ name: 'to', required: false, description: 'The last day.' })
  async all(
    @Query() query: Record<string, unknown>,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format, ...rest } = query;
    const today = dayOf(this.service.engine.clock.now());
    await this.send(request, reply, formatOf(format), filterOf(rest), today);
  }

  private async send(
    { asker }: AskedRequest,
    reply: FastifyReply,
    format: Format,
    filter: ExportFilter,
    name: string,
  ): Promise<void> {
    const { engine, permits } = this.service;
    const cases = exported(engine, permits.visible(asker), filter);
    const file = `dung-han-${name}.${format.extension}`;
    await reply
      .type(format.type)
      .header('Content-Disposition', `attachment; filename="${file}"`)
      .header('X-Content-Type-Options', 'nosniff')
      .send(Readable.from(written(cases, format)));
  }
}

function formatOf(name: unknown): Format {
  const known = FORMAT_NAMES.find((one) => one === name);
  if (known) return FORMATS[known];
  throw unprocessable(
    'unknown-format',
    `Định dạng xuất (format) là ${FORMAT_NAMES.join(', ')}.`,
    `The format of an export is ${FORMAT_NAMES.join(', ')}.`,
  );
}

/** @throws Problem 422 for what is no filter, or says nothing. */
function filterOf(query: Record<string, unknown>): ExportFilter {
  const filter: ExportFilter = {};
  for (const [name, value] of Object.entries(query)) {
    const text = typeof value === 'string' ? cleanText(value) : '';
    if (name === 'process' && text) filter.process = text;
    else if ((name === 'from' || name === 'to') && isDay(text)) filter[name] = text;
    else throw badFilter(name);
  }
  return filter;
}

function badFilter(name: string): Error {
  const shown = cleanText(name).slice(0, 40);
  return unprocessable(
    'invalid-filter',
    `'${shown}' không phải là bộ lọc có giá trị đúng; có: process, from, to (ngày, YYYY-MM-DD).`,
    `'${shown}' is not a filter with a value it takes; there are: process, from, to (a day, YYYY-MM-DD).`,
  );
}
