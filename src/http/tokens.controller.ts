import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Code, Codes, Count, DayField, OneOf, Optional, Part } from '../../machines/fields.js';
import type { JsonObject } from '../../machines/process.js';
import { addDays, dayOf, endOfDay, toOffsetIso } from '../calendar/day.js';
import { beside, forbidden, notFound, unprocessable, type Problem } from '../engine/problem.js';
import { mustHold } from '../people/permits.js';
import { mustBeRole, mustBeUnit } from '../people/known-names.js';
import { ADMINISTRATOR, type Asker, type TokenScope } from '../people/rights.js';
import { Service } from '../service.js';
import type { PersonRow, TokenRow } from '../storage/people-entities.js';
import { Access } from './access.js';
import { mustBeObject } from './bodies.js';
import { bodyOf, idempotencyOf, KEY, type AskedRequest } from './request.js';
import { Door } from './session-door.js';

const DAYS_MAX = 366;
const HOUR_MS = 3_600_000;

class ScopeBody implements TokenScope {
  @ApiProperty({
    enum: ['read', 'act', 'administer'],
    description: 'read: nothing is written; act: cases are moved; administer: the service is kept.',
  })
  @OneOf(['read', 'act', 'administer'])
  may!: 'read' | 'act' | 'administer';

  @ApiPropertyOptional({ description: 'In this role alone.' })
  @Optional()
  @Code()
  role?: string;

  @ApiPropertyOptional({ description: 'In this unit and those below it.' })
  @Optional()
  @Code()
  unit?: string;

  @ApiPropertyOptional({ description: 'For these processes alone.', type: [String] })
  @Optional()
  @Codes({ min: 1 })
  processes?: string[];
}

class TokenBody {
  @ApiProperty({ description: 'What it is for, so that it is known again.' })
  @Code(100)
  label!: string;

  @ApiProperty({ type: ScopeBody })
  // A part that is left out, and a list of parts, pass for a part.
  @IsObject(mustBeObject)
  @Part(() => ScopeBody)
  scope!: ScopeBody;

  @ApiPropertyOptional({ format: 'date', description: 'Its last day, a year from now at most.' })
  @Optional()
  @DayField()
  endsOn?: string;

  @ApiPropertyOptional({ description: 'Instead of a day: so many hours from now.' })
  @Optional()
  @Count({ min: 1, max: 24 })
  hours?: number;

  @ApiPropertyOptional({ description: 'A machine’s account; for administrators only.' })
  @Optional()
  @Code()
  machine?: string;
}

@ApiTags('session')
@Controller('tokens')
export class TokensController {
  constructor(
    private readonly door: Door,
    private readonly service: Service,
  ) {}

  @Get()
  @Access('known')
  @ApiOperation({ summary: 'The tokens that one has; an administrator may ask for everybody’s' })
  @ApiQuery({
    name: 'everyone',
    type: String,
    required: false,
    description: "'true': everybody’s.",
  })
  async list(
    @Req() { asker }: AskedRequest,
    @Query('everyone') everyone?: string,
  ): Promise<JsonObject> {
    const { accounts, now } = this.door;
    const all = everyone === 'true';
    if (all) mustHold(asker, [ADMINISTRATOR]);
    const { id } = await this.personOf(asker.actor);
    const rows = await accounts.tokens.list(all ? null : id, now);
    const tokens = await Promise.all(rows.map((row) => this.shown(row)));
    return { tokens };
  }

  @Post()
  @Access('known')
  @HttpCode(201)
  @ApiOperation({
    summary:
      'Make a token (mã truy cập) for a program; it is shown this once; under the same key again it is the same one, with another secret',
  })
  @ApiHeader(KEY)
  @ApiBody({ type: TokenBody })
  async make(@Req() request: AskedRequest): Promise<JsonObject> {
    const { asker } = request;
    const idempotency = idempotencyOf(request);
    const body = bodyOf(request, TokenBody);
    mustBeAbleToMake(asker, body.scope);
    this.mustBeOfWhatThereIs(body.scope);
    const { accounts, now } = this.door;
    const { label, scope, machine } = body;
    const { id: personId } = await this.ownerOf(asker, machine);
    const wanted = { personId, label, scope, endsAt: endOf(body, now) };
    const { row, token } = await accounts.tokens.make(wanted, {
      actor: asker.actor,
      now,
      idempotency,
    });
    return { ...(await this.shown(row)), token };
  }

  @Delete(':id')
  @Access('known')
  @ApiOperation({ summary: 'Revoke a token; it counts at once' })
  async revoke(@Param('id') id: string, @Req() { asker }: AskedRequest): Promise<JsonObject> {
    const { accounts, now } = this.door;
    mustRevoke(asker);
    const person = await this.personOf(asker.actor);
    const row = await accounts.tokens.byId(id);
    const mayAll = asker.holdings.some(({ role }) => role === ADMINISTRATOR);
    if (!row || (row.personId !== person.id && !mayAll)) throw noToken(id);
    if (row.revokedAt === null) await accounts.tokens.revoke(row, asker.actor, now);
    return { id, revoked: true };
  }

  /** A scope of what there is none of would be a token that opens nothing, and nobody would know why. */
  private mustBeOfWhatThereIs({ role, unit, processes = [] }: TokenScope): void {
    const { office, catalogue } = this.service.engine;
    if (role !== undefined) mustBeRole(office, role, 'scope.role');
    if (unit !== undefined) mustBeUnit(office, unit, 'scope.unit');
    const unknown = processes.find((process) => !catalogue.find(process));
    if (unknown !== undefined) throw unknownProcess(unknown);
  }

  private async ownerOf(asker: Asker, machine: string | undefined): Promise<PersonRow> {
    if (machine === undefined) return this.personOf(asker.actor);
    mustHold(asker, [ADMINISTRATOR]);
    const owner = await this.door.accounts.people.findByName(machine);
    if (owner?.kind === 'machine' && owner.removedAt === null) return owner;
    throw unprocessable(
      'no-machine',
      `Không có tài khoản máy '${machine}'; chưa có gì được ghi.`,
      `There is no machine's account '${machine}'; nothing was written.`,
      beside('machine', 'không có tài khoản máy này', 'there is no such machine’s account'),
    );
  }

  private async personOf(name: string): Promise<PersonRow> {
    return (await this.door.accounts.people.findByName(name))!;
  }

  private async shown({
    id,
    personId,
    label,
    scope,
    madeAt,
    endsAt,
  }: TokenRow): Promise<JsonObject> {
    const person = await this.door.accounts.people.find(personId);
    return {
      id,
      actor: person?.name ?? personId,
      label,
      scope: JSON.parse(scope),
      madeAt: toOffsetIso(madeAt),
      endsAt: toOffsetIso(endsAt),
    };
  }
}

function mustRevoke({ scope }: Asker): void {
  if (scope === null || scope === 'administer') return;
  throw forbidden(
    'token-manages-no-tokens',
    'Mã truy cập này không thu hồi mã khác; chưa có gì được ghi. Hãy đăng nhập.',
    'This token revokes no tokens; nothing was written. Sign in for that.',
  );
}

function mustBeAbleToMake(asker: Asker, { may }: TokenScope): void {
  // A program that could make tokens would outlive the one that it came with, and reach past its scope.
  if (asker.scope !== null) {
    throw forbidden(
      'token-manages-no-tokens',
      'Không tạo mã truy cập bằng mã truy cập; chưa có gì được ghi. Hãy đăng nhập.',
      'No token is made by a token; nothing was written. Sign in for that.',
    );
  }
  // Whoever holds this role and got as far as here has given a second factor.
  if (may === 'administer') mustHold(asker, [ADMINISTRATOR]);
}

function endOf({ endsOn, hours }: TokenBody, now: number): number {
  if ((endsOn === undefined) === (hours === undefined)) {
    throw unprocessable(
      'token-end',
      'Phải nêu ngày cuối (endsOn) hoặc số giờ (hours), một trong hai; chưa có gì được ghi.',
      'Name its last day (endsOn) or a number of hours (hours), one of them; nothing was written.',
      beside(
        'endsOn',
        'nêu ngày cuối hoặc số giờ, một trong hai',
        'a last day or hours, one of them',
      ),
    );
  }
  if (hours !== undefined) return now + hours * HOUR_MS;
  const [first, last] = [dayOf(now), addDays(dayOf(now), DAYS_MAX)];
  if (endsOn! >= first && endsOn! <= last) return endOfDay(endsOn!);
  throw unprocessable(
    'token-end',
    `Ngày cuối phải từ ${first} đến ${last}; chưa có gì được ghi.`,
    `The last day must be from ${first} to ${last}; nothing was written.`,
    beside('endsOn', `phải từ ${first} đến ${last}`, `must be from ${first} to ${last}`),
  );
}

const unknownProcess = (process: string): Problem =>
  unprocessable(
    'unknown-process',
    `Không có quy trình '${process}'; chưa có gì được ghi.`,
    `There is no process '${process}'; nothing was written.`,
    beside('scope.processes', 'không có quy trình này', 'there is no such process'),
  );

const noToken = (id: string): Problem =>
  notFound(`Không có mã truy cập '${id}'.`, `There is no token '${id}'.`);
