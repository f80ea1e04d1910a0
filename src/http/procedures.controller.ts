import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { dayOf, type Day } from '../calendar/day.js';
import { unprocessable } from '../engine/problem.js';
import {
  allProcedures,
  listProcedures,
  PROCEDURE_FILTERS,
  showProcedure,
  type ProcedureFilter,
} from '../register/find.js';
import type { ImportedRow } from '../register/imported-row.js';
import type { ImportOutcome } from '../register/register.js';
import {
  fileOf,
  MEDIA_TYPES,
  rowsOfFile,
  rowsOfJson,
  type TableFormat,
} from '../register/tables.js';
import { mustHold } from '../people/permits.js';
import { Service } from '../service.js';
import { Access } from './access.js';
import { ApiFilters, type AskedRequest } from './request.js';
import { cleanText } from './request-text.js';

/** Who may set what the register says without a case. */
const IMPORT_ROLES = ['control-officer', 'workflow-admin'];

@ApiTags('procedures')
@Controller()
export class ProceduresController {
  constructor(private readonly service: Service) {}

  @Get('procedures')
  @Access('known')
  @ApiOperation({
    summary: 'The register of procedures (cơ sở dữ liệu TTHC), by code, a page at a time',
  })
  @ApiFilters(PROCEDURE_FILTERS)
  list(@Query() query: Record<string, unknown>): Promise<JsonObject> {
    return listProcedures(this.service.engine.store, filterOf(query), this.today());
  }

  @Get('procedures.csv')
  @Access('known')
  @ApiOperation({ summary: 'What a filter finds, as CSV (UTF-8 with its mark)' })
  @ApiFilters(PROCEDURE_FILTERS)
  csv(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    return this.table('csv', query, reply);
  }

  @Get('procedures.xlsx')
  @Access('known')
  @ApiOperation({ summary: 'What a filter finds, as a workbook' })
  @ApiFilters(PROCEDURE_FILTERS)
  xlsx(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    return this.table('xlsx', query, reply);
  }

  @Get('procedures/:code')
  @Access('known')
  @ApiOperation({
    summary: 'One procedure: what it is today, and every change with its decision and its case',
  })
  show(@Param('code') code: string, @Req() { asker }: AskedRequest): Promise<JsonObject> {
    const { engine, permits } = this.service;
    const seen = (ids: readonly string[]) => permits.seen(asker, ids);
    return showProcedure(engine.store, cleanText(code), this.today(), seen);
  }

  @Post('procedures/import')
  @Access(IMPORT_ROLES)
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Takes in a table (CSV, XLSX or JSON): all of it or nothing; again, it changes nothing',
  })
  @ApiConsumes('application/json', ...Object.values(MEDIA_TYPES))
  @ApiBody({ schema: { type: 'object', properties: { rows: { type: 'array', items: {} } } } })
  import(@Req() request: AskedRequest): Promise<ImportOutcome> {
    const by = mustHold(request.asker, IMPORT_ROLES);
    return this.service.register.import(rowsOf(request), by, this.service.engine.clock.now());
  }

  private async table(
    format: TableFormat,
    query: Record<string, unknown>,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.today();
    const entries = await allProcedures(this.service.engine.store, filterOf(query), today);
    const file = fileOf(format, entries);
    await reply
      .type(format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES.xlsx)
      .header('Content-Disposition', `attachment; filename="tthc-${today}.${format}"`)
      .send(typeof file === 'string' ? file : Buffer.from(file));
  }

  private today(): Day {
    return dayOf(this.service.engine.clock.now());
  }
}

function rowsOf({ body }: AskedRequest): ImportedRow[] {
  if (!Buffer.isBuffer(body)) return rowsOfJson((body as { rows?: unknown } | undefined)?.rows);
  // A workbook is a ZIP file, whatever its sender calls it; a table as text never begins so.
  return rowsOfFile(body.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv', body);
}

function filterOf(query: Record<string, unknown>): ProcedureFilter {
  const filter: ProcedureFilter = {};
  for (const [name, value] of Object.entries(query)) {
    const known = PROCEDURE_FILTERS.find((one) => one === name);
    if (!known || typeof value !== 'string') {
      const filters = PROCEDURE_FILTERS.join(', ');
      throw unprocessable(
        'unknown-filter',
        `Không có bộ lọc '${name}'; có: ${filters}.`,
        `There is no filter '${name}'; there are: ${filters}.`,
      );
    }
    filter[known] = cleanText(value);
  }
  return filter;
}
