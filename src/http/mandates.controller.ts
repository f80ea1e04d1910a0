import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JsonObject } from '../../machines/process.js';
import { forbidden, notFound } from '../engine/problem.js';
import { administers, type Asker } from '../people/rights.js';
import type { By } from '../people/roster.js';
import { Service } from '../service.js';
import type { MandateRow, PersonRow } from '../storage/people-entities.js';
import { PeopleView } from '../views/people-view.js';
import { Access } from './access.js';
import { MandateBody } from './people-bodies.js';
import { bodyOf, isId, type AskedRequest } from './request.js';

@ApiTags('people')
@Controller('mandates')
export class MandatesController {
  private readonly view: PeopleView;

  constructor(private readonly service: Service) {
    this.view = new PeopleView(service.engine.store, service.engine.office);
  }

  @Get()
  @Access('known')
  @ApiOperation({
    summary: 'Absences and delegations, from or to whoever asks; an administrator sees all',
  })
  async list(@Req() { asker }: AskedRequest): Promise<JsonObject> {
    if (administers(asker)) return { items: await this.view.mandates(null, this.now) };
    const self = await this.accountOf(asker);
    return { items: self ? await this.view.mandates(self.id, this.now) : [] };
  }

  @Post()
  @Access('known')
  @HttpCode(201)
  @ApiOperation({
    summary: 'A substitute for an absence, or a delegation of signing (KT., TL., TUQ.)',
  })
  @ApiBody({ type: MandateBody })
  async make(@Req() request: AskedRequest): Promise<JsonObject> {
    const { asker } = request;
    const given = bodyOf(request, MandateBody);
    const self = await this.accountOf(asker);
    const from = given.from ?? asker.actor;
    const own = self !== null && (await this.service.people.findByName(from))?.id === self.id;
    mustDoInPerson(asker);
    if (!own && !administers(asker)) throw notYours();
    const id = await this.service.mandates.make({ ...given, from }, this.by(asker));
    return this.one((await this.service.mandates.find(id))!);
  }

  @Post(':id/revoke')
  @Access('known')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends it at this instant, for what is on its way too' })
  async revoke(@Param('id') id: string, @Req() { asker }: AskedRequest): Promise<JsonObject> {
    const self = await this.accountOf(asker);
    const found = isId(id) ? await this.service.mandates.find(id) : null;
    const theirs = self && found && [found.fromPerson, found.toPerson].includes(self.id);
    if (!found || (!theirs && !administers(asker))) {
      throw notFound('Không có việc giao thay mặt này.', 'There is no such mandate.');
    }
    mustDoInPerson(asker);
    await this.service.mandates.revoke(found, this.by(asker));
    return this.one((await this.service.mandates.find(id))!);
  }

  private async one(row: MandateRow): Promise<JsonObject> {
    return (await this.view.mandateAnswers([row], this.now))[0]!;
  }

  private accountOf({ actor }: Asker): Promise<PersonRow | null> {
    return this.service.people.findByName(actor);
  }

  private get now(): number {
    return this.service.engine.clock.now();
  }

  private by({ actor }: Asker): By {
    return { actor, now: this.now };
  }
}

/** A token that got into other hands must not lend its person's name. @throws Problem 403 */
function mustDoInPerson({ scope }: Asker): void {
  if (scope !== 'read' && scope !== 'act') return;
  throw forbidden(
    'not-by-token',
    'Giao thay mặt và thu hồi phải do chính người đăng nhập làm, không bằng mã truy cập; chưa có gì được ghi.',
    'Mandates are made and revoked by whoever signs in, not by a token; nothing was written.',
  );
}

const notYours = (): Error =>
  forbidden(
    'not-yours-to-lend',
    'Chỉ chính người đó hoặc người quản trị được giao thay mặt; chưa có gì được ghi.',
    'Only they themself or an administrator may do that; nothing was written.',
  );
