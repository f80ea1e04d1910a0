import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { JsonObject, PayloadClass } from '../../machines/process.js';
import { checkPayload } from '../engine/payload.js';
import { conflict, notFound } from '../engine/problem.js';
import { Service } from '../service.js';
import { caseFiles } from '../views/case-files.js';
import { Access } from './access.js';
import { InName } from './bodies.js';
import {
  FILE_TYPE,
  idempotencyOf,
  KEY,
  mustBeId,
  send,
  wrongType,
  type AskedRequest,
} from './request.js';
import { cleanText } from './request-text.js';
import { fileNameOf, receiveFile } from './upload.js';

@ApiTags('cases')
@Controller('cases/:id/files')
export class FilesController {
  constructor(private readonly service: Service) {}

  @Post()
  @Access('case')
  @ApiOperation({
    summary: 'Attach a file (đính kèm tệp): the body is its bytes, the header File-Name its name',
  })
  @ApiConsumes(FILE_TYPE)
  @ApiHeader(KEY)
  @ApiHeader({
    name: 'File-Name',
    required: true,
    description:
      'The name, percent-encoded UTF-8. A header, because addresses are written to logs.',
  })
  @ApiQuery({ name: 'unit', required: false, description: 'The unit acted for.' })
  @ApiQuery({ name: 'role', required: false, description: 'The role acted in.' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async attach(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = mustBeId(id);
    idempotencyOf(request);
    const { body } = request;
    if ((body !== undefined && body !== null) || request.isMultipart()) throw wrongType();
    const named = inNameOf(query);
    const { permits } = this.service;
    const by = permits.taker(request.asker, request.seen, named, 'ATTACH');
    const permit = permits.permit(request.askAgain, named, { act: 'ATTACH', seen: request.seen });
    const { name, kind } = fileNameOf(request);
    const { notes, config } = this.service;
    const { folder } = notes.attachments;
    const received = await receiveFile(request, folder, kind, config.fileBytesMax);
    const { hash } = received;
    const idempotency = idempotencyOf(request, { name, hash });
    const command = { caseId, type: 'ATTACH' as const, payload: {}, by, permit, idempotency };
    await send(reply, await notes.attach(command, received, { name, type: kind.type }));
  }

  @Get()
  @Access('case')
  @ApiOperation({ summary: 'The files of a case' })
  async list(@Param('id') id: string, @Req() { asker }: AskedRequest): Promise<JsonObject[]> {
    const { engine, reads } = this.service;
    const files = await caseFiles(engine.store, mustBeId(id));
    if (files.some(({ name }) => name !== null)) {
      await reads.record(asker, id, '/api/cases/:id/files');
    }
    return files;
  }

  @Get(':hash')
  @Access('case')
  @ApiOperation({ summary: 'A file of a case, for saving: it is never shown in place' })
  async download(
    @Param('id') id: string,
    @Param('hash') hash: string,
    @Req() { asker }: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = mustBeId(id);
    const files = await caseFiles(this.service.engine.store, caseId);
    const file = files.find((one) => one.hash === hash);
    if (!file) {
      const asked = cleanText(hash);
      throw notFound(`Vụ việc này không có tệp '${asked}'.`, `This case has no file '${asked}'.`);
    }
    const { folder } = this.service.notes.attachments;
    // What the log does not name is not handed out under its name.
    const wrong = await folder.wrongWith(hash);
    if (wrong) throw notAsItWas(hash, wrong);
    await this.service.reads.record(asker, caseId, '/api/cases/:id/files/:hash');
    await reply
      .headers({
        'Content-Type': String(file.type),
        'Content-Length': String(file.bytes),
        'Content-Disposition': dispositionOf(file.name === null ? hash : String(file.name)),
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      })
      .send(folder.read(hash));
  }
}

/** @throws Problem 422 */
function inNameOf(query: Record<string, unknown>): InName {
  const { unit, role } = query;
  const named = {
    ...(unit === undefined ? {} : { unit: clean(unit) }),
    ...(role === undefined ? {} : { role: clean(role) }),
  };
  checkPayload(InName as PayloadClass, named as JsonObject);
  return named as InName;
}

/** A name given twice comes as a list, which the check of the fields refuses. */
const clean = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);

function notAsItWas(hash: string, wrong: 'missing' | 'changed'): Error {
  return conflict(
    `file-${wrong}`,
    wrong === 'missing'
      ? `Tệp ${hash} không còn trong thư mục của dịch vụ. Nhật ký vẫn nguyên vẹn; hãy báo người quản trị khôi phục thư mục.`
      : `Tệp ${hash} trong thư mục của dịch vụ đã bị thay đổi nên không được trả về. Nhật ký vẫn nguyên vẹn; hãy báo người quản trị khôi phục thư mục.`,
    wrong === 'missing'
      ? `The file ${hash} is no longer in the service's folder. The log still stands; tell the administrator to restore the folder.`
      : `The file ${hash} in the service's folder was changed and is not handed out. The log still stands; tell the administrator to restore the folder.`,
  );
}

/** RFC 6266: a name for programs that know ASCII only, and the whole one. */
function dispositionOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
