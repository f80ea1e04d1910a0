import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import type { Finding } from '../audit/audit.js';
import { dayOf } from '../calendar/day.js';
import { PathBook, type KnownPaths } from '../paths/known-paths.js';
import { Service } from '../service.js';
import { tailLog } from '../views/log-tail.js';
import { stuck } from '../views/stuck.js';
import { samplesOf, type Samples } from '../views/samples.js';
import { processDetail, processSummary } from '../views/process-view.js';
import { diagramOf, type Diagram } from '../diagram/diagram.js';
import { ADMINISTRATOR, AUDITOR, type Asker } from '../people/rights.js';
import { Access } from './access.js';
import { ImportBody, RetryBody } from './bodies.js';
import { mustFind } from './process-version.js';
import { bodyOf, type AskedRequest } from './request.js';
import { streamLines } from './streaming.js';

/** How many cases a line of the verification's progress stands for. */
const CASES_PER_LINE = 100;

@ApiTags('office')
@Controller()
export class OfficeController {
  private readonly pathBook: PathBook;

  constructor(private readonly service: Service) {
    const { root, machinesPaths } = service.config;
    this.pathBook = new PathBook(root, machinesPaths);
  }

  @Get('log')
  @Access([AUDITOR])
  @ApiOperation({
    summary:
      'The log of the cases that the auditor may see, from a cursor on, in an order that misses nothing',
  })
  @ApiQuery({
    name: 'after',
    required: false,
    description:
      'The `next` of the page before; where it comes back as it was, there is no more yet.',
  })
  async log(@Req() { asker }: AskedRequest, @Query('after') after?: string): Promise<JsonObject> {
    const { items, next } = await tailLog(this.service.engine.store, after);
    const seen = await this.service.permits.seen(
      asker,
      items.map((entry) => entry.case),
    );
    return { items: items.filter((entry) => seen.has(entry.case)), next };
  }

  @Get('processes')
  @Access('known')
  @ApiOperation({ summary: 'The processes that are hosted (các quy trình)' })
  processes(): JsonObject[] {
    return this.service.engine.catalogue.all().map(processSummary);
  }

  @Get('processes/:key')
  @Access('known')
  @ApiOperation({ summary: 'One process: definition, events, deadlines, law, labels' })
  @ApiQuery({
    name: 'version',
    required: false,
    description: 'An older version that running cases still have; left out, the newest.',
  })
  process(@Param('key') key: string, @Query('version') version?: string): JsonObject {
    const { catalogue } = this.service.engine;
    return processDetail(mustFind(catalogue, key, version), catalogue);
  }

  @Get('processes/:key/diagram')
  @Access('known')
  @ApiOperation({
    summary: 'A process as it is drawn: states and transitions, each with its place',
  })
  @ApiQuery({ name: 'version', required: false })
  diagram(@Param('key') key: string, @Query('version') version?: string): Promise<Diagram> {
    const { process, behaviour } = mustFind(this.service.engine.catalogue, key, version);
    return diagramOf(process, behaviour);
  }

  @Get('processes/:key/paths')
  @Access('known')
  @ApiOperation({
    summary: 'The paths that the tests walk through a process, and what their last run covered',
  })
  paths(@Param('key') key: string): Promise<KnownPaths> {
    return this.pathBook.of(mustFind(this.service.engine.catalogue, key));
  }

  @Get('processes/:key/samples')
  @Access('known')
  @ApiOperation({ summary: 'What the tests open and send, as of today: for a walk by hand' })
  samples(@Param('key') key: string): Samples {
    const { catalogue, clock } = this.service.engine;
    return samplesOf(mustFind(catalogue, key).process, dayOf(clock.now()));
  }

  @Get('verify')
  @Access([AUDITOR])
  @ApiOperation({
    summary:
      'Checks every chain and folds every case; streams NDJSON. Of cases that the auditor may not see, ' +
      'findings are counted and not named',
  })
  async verify(@Req() { asker }: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    await streamLines(reply, this.verification(asker));
  }

  @Get('stuck')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Halted cases, parked notices, cases whose version is not installed' })
  stuck(): Promise<JsonObject> {
    return stuck(this.service.engine);
  }

  @Post('stuck/retry')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({ summary: 'Tries parked notices again: those of one case, or every one' })
  @ApiBody({ type: RetryBody, required: false })
  async retry(@Req() request: AskedRequest): Promise<JsonObject> {
    const { case: caseId } = bodyOf(request, RetryBody);
    return { retried: await this.service.outbox.retry(caseId) };
  }

  @Post('imports')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary: 'Imports the plans as history, or a living copy for a year; streams NDJSON',
  })
  @ApiBody({ type: ImportBody })
  async import(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const { year } = bodyOf(request, ImportBody);
    await streamLines(reply, this.service.plans.import(year));
  }

  private async *verification(asker: Asker): AsyncGenerator<JsonObject> {
    let findings = 0;
    let cases = 0;
    let events = 0;
    for await (const progress of this.service.audit.verify()) {
      ({ cases, events } = progress);
      const { finding } = progress;
      if (finding) {
        findings += 1;
        if (await this.mayName(asker, finding)) yield { finding: { ...finding } };
      }
      if (cases % CASES_PER_LINE === 0) yield { cases, events };
    }
    yield { done: true, cases, events, findings };
  }

  /** A log without a case has nobody's unit any more: every auditor is told of it. */
  private async mayName(asker: Asker, { case: id, code }: Finding): Promise<boolean> {
    return code === '' || (await this.service.permits.seen(asker, [id])).has(id);
  }
}
