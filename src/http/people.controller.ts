import { Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import type { Invitation } from '../people/invitations.js';
import { ADMINISTRATOR } from '../people/rights.js';
import { noPerson, type By } from '../people/roster.js';
import { Service } from '../service.js';
import { ADMINISTRATION_FILTERS, administrationLog } from '../views/administration.js';
import { PeopleView } from '../views/people-view.js';
import { removalOf } from '../views/removal.js';
import { Access } from './access.js';
import {
  HoldingBody,
  HoldingEndBody,
  InvitationBody,
  PersonBody,
  PersonChangeBody,
} from './people-bodies.js';
import { ApiFilters, bodyOf, isId, type AskedRequest } from './request.js';
import { filterOf } from './request-text.js';

const PEOPLE_FILTERS = ['q', 'unit', 'removed', 'after'] as const;
const DIRECTORY_FILTERS = ['q', 'unit', 'after'] as const;

@ApiTags('people')
@Controller()
export class PeopleController {
  private readonly view: PeopleView;

  constructor(private readonly service: Service) {
    this.view = new PeopleView(service.engine.store, service.engine.office);
  }

  @Get('people')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Accounts with what they hold, by name, a page at a time' })
  @ApiFilters(PEOPLE_FILTERS)
  list(@Query() query: Record<string, unknown>): Promise<JsonObject> {
    return this.view.list(filterOf(query, PEOPLE_FILTERS), this.now);
  }

  @Get('people/directory')
  @Access('known')
  @ApiOperation({ summary: 'Names and roles, for assigning; unit: who holds something for it' })
  @ApiFilters(DIRECTORY_FILTERS)
  directory(@Query() query: Record<string, unknown>): Promise<JsonObject> {
    return this.view.directory(filterOf(query, DIRECTORY_FILTERS), this.now);
  }

  @Get('people/:id')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'One account' })
  async show(@Param('id') id: string): Promise<JsonObject> {
    const found = await this.view.one(mustBePersonId(id), this.now);
    if (!found) throw noPerson();
    return found;
  }

  @Get('people/:id/removal')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'What removing would end, and which cases would go back to their unit' })
  async removal(@Param('id') id: string): Promise<JsonObject> {
    const { people, engine } = this.service;
    const person = await people.find(mustBePersonId(id));
    if (!person) throw noPerson();
    return removalOf(engine.store, person, this.now);
  }

  @Post('people')
  @Access([ADMINISTRATOR])
  @HttpCode(201)
  @ApiOperation({
    summary: 'A new account, with an invitation to be handed on; it is shown this once',
  })
  @ApiBody({ type: PersonBody })
  async add(@Req() request: AskedRequest): Promise<JsonObject> {
    const { id, invitation } = await this.service.roster.add(
      bodyOf(request, PersonBody),
      this.by(request),
    );
    return { ...(await this.show(id)), invitation: invitation && invitationAnswer(invitation) };
  }

  @Patch('people/:id')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Another full name or e-mail address; the account’s name stays' })
  @ApiBody({ type: PersonChangeBody })
  async change(@Param('id') id: string, @Req() request: AskedRequest): Promise<JsonObject> {
    const given = bodyOf(request, PersonChangeBody);
    await this.service.roster.change(mustBePersonId(id), given, this.by(request));
    return this.show(id);
  }

  @Delete('people/:id')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Remove: out at once, and open cases go back to their unit' })
  async remove(@Param('id') id: string, @Req() request: AskedRequest): Promise<JsonObject> {
    await this.service.roster.remove(mustBePersonId(id), this.by(request));
    return this.show(id);
  }

  @Post('people/:id/invitation')
  @Access([ADMINISTRATOR])
  @HttpCode(201)
  @ApiOperation({
    summary: 'Another invitation, in place of any before: a lost link, a password forgotten',
  })
  async invite(@Param('id') id: string, @Req() request: AskedRequest): Promise<JsonObject> {
    return invitationAnswer(await this.service.roster.invite(mustBePersonId(id), this.by(request)));
  }

  @Post('people/:id/second-factor-reset')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'A telephone was lost: sessions end, and a second factor is set up anew at the next sign-in',
  })
  async resetSecondFactor(
    @Param('id') id: string,
    @Req() request: AskedRequest,
  ): Promise<JsonObject> {
    await this.service.roster.resetSecondFactor(mustBePersonId(id), this.by(request));
    return this.show(id);
  }

  @Post('invitations')
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set one’s own password, with the secret of an invitation' })
  @ApiBody({ type: InvitationBody })
  async accept(@Req() request: FastifyRequest): Promise<JsonObject> {
    const { secret, password } = bodyOf(request, InvitationBody);
    return { name: await this.service.invitations.use(secret, password, this.now) };
  }

  @Post('people/:id/holdings')
  @Access([ADMINISTRATOR])
  @HttpCode(201)
  @ApiOperation({ summary: 'Give a role in a unit, for a time' })
  @ApiBody({ type: HoldingBody })
  async give(@Param('id') id: string, @Req() request: AskedRequest): Promise<JsonObject> {
    await this.service.roster.give(
      mustBePersonId(id),
      bodyOf(request, HoldingBody),
      this.by(request),
    );
    return this.show(id);
  }

  @Post('people/:id/holdings/:holding/end')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({ summary: 'End what somebody holds, at once or after a last day' })
  @ApiBody({ type: HoldingEndBody })
  async end(
    @Param('id') id: string,
    @Param('holding') holding: string,
    @Req() request: AskedRequest,
  ): Promise<JsonObject> {
    const { validTo } = bodyOf(request, HoldingEndBody);
    await this.service.roster.end(mustBePersonId(id), holding, validTo, this.by(request));
    return this.show(id);
  }

  @Get('administration')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'What was administered, latest first, a page at a time' })
  @ApiFilters(ADMINISTRATION_FILTERS)
  log(@Query() query: Record<string, unknown>): Promise<JsonObject> {
    const filter = filterOf(query, ADMINISTRATION_FILTERS);
    return administrationLog(this.service.engine.store, filter);
  }

  private get now(): number {
    return this.service.engine.clock.now();
  }

  private by({ asker }: AskedRequest): By {
    return { actor: asker.actor, now: this.now };
  }
}

/** @throws Problem 404 */
function mustBePersonId(id: string): string {
  if (isId(id)) return id;
  throw noPerson();
}

function invitationAnswer({ secret, endsAt }: Invitation): JsonObject {
  return { secret, endsAt: toOffsetIso(endsAt) };
}
