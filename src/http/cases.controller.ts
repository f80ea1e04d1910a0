import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { caseAnswer } from '../engine/answer.js';
import { unprocessable } from '../engine/problem.js';
import { mustAdminister } from '../people/permits.js';
import { ADMINISTRATOR, type CommonAct } from '../people/rights.js';
import { Service } from '../service.js';
import { AS_OF_FILTERS, casesAsOf } from '../views/as-of.js';
import { holdsPersonal } from '../storage/case-reads.js';
import { caseFiles } from '../views/case-files.js';
import { CASE_FILTERS, listCases } from '../views/case-list.js';
import { casePage } from '../views/case-page.js';
import { withFullNames } from '../views/history.js';
import { Access } from './access.js';
import { notePayload } from './acts.js';
import { InName, NoteBody, OpenBody, SendBody } from './bodies.js';
import { takeNote } from './note-taking.js';
import {
  ApiFilters,
  bodyOf,
  idempotencyOf,
  KEY,
  mustBeId,
  named,
  send,
  type AskedRequest,
} from './request.js';
import { cleanText, filterOf } from './request-text.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(private readonly service: Service) {}

  @Post()
  @Access('known')
  @ApiOperation({ summary: 'Open a case (mở vụ việc)' })
  @ApiHeader(KEY)
  @ApiBody({ type: OpenBody })
  async open(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const idempotency = idempotencyOf(request);
    const body = bodyOf(request, OpenBody);
    const { process, input } = body;
    const { permits, engine } = this.service;
    const by = permits.opener(request.asker, process, body);
    const permit = permits.permit(request.askAgain, body, { process });
    await send(reply, await engine.open({ process, input, by, permit, idempotency }));
  }

  @Post(':id/events')
  @Access('case')
  @ApiOperation({ summary: 'Send an event (gửi sự kiện): due timers first, then the event' })
  @ApiHeader(KEY)
  @ApiBody({ type: SendBody })
  async event(
    @Param('id') id: string,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = mustBeId(id);
    const idempotency = idempotencyOf(request);
    const body = bodyOf(request, SendBody);
    const { type, payload = {}, occurredOn, reason, seq } = body;
    const { permits } = this.service;
    const by = permits.sender(request.asker, request.seen, body, type);
    const permit = permits.permit(request.askAgain, body, { event: type, seen: request.seen });
    const answer = await this.service.engine.send({
      caseId,
      type,
      payload,
      by,
      permit,
      idempotency,
      ...(occurredOn === undefined ? {} : { occurredOn }),
      ...(reason === undefined ? {} : { reason }),
      ...(seq === undefined ? {} : { seq }),
    });
    await send(reply, answer);
  }

  @Post(':id/notes')
  @Access('case')
  @ApiOperation({
    summary:
      'Comment, assign, hand over (bàn giao) or remind (đôn đốc): stands in the log, leaves the machine alone',
  })
  // Only the guard reads it.
  @ApiParam({ name: 'id', type: String })
  @ApiHeader(KEY)
  @ApiBody({ type: NoteBody })
  async note(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = bodyOf(request, NoteBody);
    await this.take(reply, request, body, body.type, notePayload(body));
  }

  @Post(':id/resume')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Let a halted case go on' })
  @ApiHeader(KEY)
  @ApiBody({ type: InName })
  async resume(
    @Param('id') id: string,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.keep(reply, request, id, 'RESUME');
  }

  @Post(':id/erasure')
  @Access([ADMINISTRATOR])
  @ApiOperation({
    summary: 'Erase the personal data of a case (xóa dữ liệu cá nhân); every hash still holds',
  })
  @ApiHeader(KEY)
  @ApiBody({ type: InName })
  async erase(
    @Param('id') id: string,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.keep(reply, request, id, 'ERASE');
  }

  @Get()
  @Access('known')
  @ApiOperation({ summary: 'Cases, soonest due first, a page at a time' })
  @ApiFilters(CASE_FILTERS)
  @ApiQuery({
    name: 'asOf',
    required: false,
    description: `As they stood when that day was over; with ${AS_OF_FILTERS.slice(1).join(', ')}.`,
  })
  async list(
    @Query() query: Record<string, unknown>,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { engine, permits } = this.service;
    const visible = permits.visible(asker);
    if ('asOf' in query) {
      return reply.send(await casesAsOf(engine, filterOf(query, AS_OF_FILTERS), visible));
    }
    const filter = filterOf(query, CASE_FILTERS);
    await reply.send(await listCases(engine.store, filter, engine.catalogue, visible));
  }

  @Get(':id')
  @Access('case')
  @ApiOperation({ summary: 'A case as it is now' })
  async show(
    @Param('id') id: string,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { engine, permits } = this.service;
    const one = await engine.mustRead(mustBeId(id));
    const children = one.row.opensChildren ? await engine.store.findChildren(one.row.id) : [];
    const now = engine.clock.now();
    const acting = permits.askerOn(asker, one.row);
    const answer = caseAnswer(one, children, acting, now, engine.office.calendar);
    const page = await casePage(engine, permits, asker, one, answer);
    const files = await caseFiles(engine.store, one.row.id);
    const named = files.some(({ name }) => name !== null);
    if (named || page.comments.some(({ text }) => text !== null)) {
      await this.hasRead(asker, id, '');
    }
    await reply.send({ ...page, files });
  }

  @Get(':id/history')
  @Access('case')
  @ApiOperation({
    summary: 'Every event of a case, with the hash that each carries of the one before',
  })
  async history(
    @Param('id') id: string,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { store } = this.service.engine;
    const history = await this.service.audit.history(mustBeId(id));
    if (await holdsPersonal(store.read, id)) {
      await this.hasRead(asker, id, '/history');
    }
    await reply.send(await withFullNames(store, history));
  }

  @Get(':id/reads')
  @Access('case')
  @ApiOperation({
    summary: 'Who has read the personal data of a case, latest first; for auditors of its unit',
  })
  @ApiQuery({ name: 'before', required: false, description: 'The `next` of the page before.' })
  reads(
    @Param('id') id: string,
    @Req() { asker, seen }: AskedRequest,
    @Query('before') before?: string,
  ): Promise<JsonObject> {
    this.service.permits.mustAudit(asker, seen);
    return this.service.reads.list(mustBeId(id), before);
  }

  @Get(':id/replay')
  @Access('case')
  @ApiOperation({ summary: 'The case as it was after event seq, computed again from the log' })
  @ApiQuery({ name: 'seq', required: false, description: 'Left out: the last event.' })
  async replay(
    @Param('id') id: string,
    @Query('seq') seq: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = mustBeId(id);
    if (seq !== undefined && !/^[1-9]\d{0,9}$/.test(seq)) {
      throw unprocessable(
        'invalid-seq',
        `seq '${seq}' phải là số nguyên dương.`,
        `seq '${seq}' must be a whole number from 1.`,
      );
    }
    const last = (await this.service.engine.mustRead(caseId)).row.seq;
    await reply.send(
      await this.service.audit.replay(caseId, seq === undefined ? last : Number(seq)),
    );
  }

  @Get(':id/replays')
  @Access('case')
  @ApiOperation({
    summary: 'The case as it was after each event, computed again from the log in one go',
  })
  async replays(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await reply.send(await this.service.audit.replays(mustBeId(id)));
  }

  @Get(':id/deadlines/:deadline/explanation')
  @Access('case')
  @ApiOperation({ summary: 'Why a due date is what it is, day by day' })
  async explanation(
    @Param('id') id: string,
    @Param('deadline') deadline: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reply.send(await this.service.audit.explanation(mustBeId(id), cleanText(deadline)));
  }

  private hasRead(asker: AskedRequest['asker'], id: string, below: string): Promise<void> {
    return this.service.reads.record(asker, id, `/api/cases/:id${below}`);
  }

  private async take(
    reply: FastifyReply,
    request: AskedRequest,
    body: InName,
    type: CommonAct,
    payload: JsonObject,
  ): Promise<void> {
    const idempotency = idempotencyOf(request);
    const note = { row: request.seen, body, type, payload, idempotency };
    await send(reply, await takeNote(this.service, request, note));
  }

  /** What the keeper of the service does, who need not see the case thereby. */
  private async keep(
    reply: FastifyReply,
    request: AskedRequest,
    id: string,
    type: 'RESUME' | 'ERASE',
  ): Promise<void> {
    const caseId = mustBeId(id);
    const body = bodyOf(request, InName);
    const idempotency = idempotencyOf(request);
    const by = mustAdminister(request.asker, named(body));
    const answer = await this.service.notes.take({ caseId, type, payload: {}, by, idempotency });
    if (answer.status >= 400 || (await this.seen(request, caseId))) return send(reply, answer);
    const { code, seq, status } = answer.body as JsonObject;
    await send(reply, {
      status: answer.status,
      body: { id: caseId, code, seq, status } as JsonObject,
    });
  }

  private async seen({ asker }: AskedRequest, caseId: string): Promise<boolean> {
    return (await this.service.permits.seen(asker, [caseId])).has(caseId);
  }
}
