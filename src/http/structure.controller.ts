import { Controller, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JsonObject } from '../../machines/process.js';
import { ADMINISTRATOR } from '../people/rights.js';
import type { By } from '../people/roster.js';
import { Service } from '../service.js';
import { roleAnswer, unitAnswer } from '../views/people-view.js';
import { Access } from './access.js';
import {
  EndBody,
  NamesChangeBody,
  RoleBody,
  UnitBody,
  UnitChangeBody,
  UnitEndBody,
} from './people-bodies.js';
import { bodyOf, type AskedRequest } from './request.js';

@ApiTags('people')
@Controller()
export class StructureController {
  constructor(private readonly service: Service) {}

  @Get('units')
  @Access('known')
  @ApiOperation({ summary: 'Every unit, with those that have ended' })
  units(): JsonObject {
    return { items: this.office.units().map((unit) => unitAnswer(unit, this.now)) };
  }

  @Post('units')
  @Access([ADMINISTRATOR])
  @HttpCode(201)
  @ApiOperation({ summary: 'A new unit' })
  @ApiBody({ type: UnitBody })
  async makeUnit(@Req() request: AskedRequest): Promise<JsonObject> {
    const given = bodyOf(request, UnitBody);
    await this.service.structure.makeUnit(given, this.by(request));
    return this.unit(given.slug);
  }

  @Patch('units/:slug')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Rename a unit, or put it under another' })
  @ApiBody({ type: UnitChangeBody })
  async changeUnit(@Param('slug') slug: string, @Req() request: AskedRequest): Promise<JsonObject> {
    const given = bodyOf(request, UnitChangeBody);
    await this.service.structure.changeUnit(slug, given, this.by(request));
    return this.unit(slug);
  }

  @Post('units/:slug/end')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({ summary: 'The last day of a unit: after it, it takes nothing new' })
  @ApiBody({ type: UnitEndBody })
  async endUnit(@Param('slug') slug: string, @Req() request: AskedRequest): Promise<JsonObject> {
    const { validTo, successor } = bodyOf(request, UnitEndBody);
    await this.service.structure.endUnit(slug, validTo, successor, this.by(request));
    return this.unit(slug);
  }

  @Get('roles')
  @Access('known')
  @ApiOperation({ summary: 'Every role, with those that have ended' })
  roles(): JsonObject {
    return { items: this.office.roles().map((role) => roleAnswer(role, this.now)) };
  }

  @Post('roles')
  @Access([ADMINISTRATOR])
  @HttpCode(201)
  @ApiOperation({ summary: 'A new role' })
  @ApiBody({ type: RoleBody })
  async makeRole(@Req() request: AskedRequest): Promise<JsonObject> {
    const given = bodyOf(request, RoleBody);
    await this.service.structure.makeRole(given, this.by(request));
    return this.role(given.slug);
  }

  @Patch('roles/:slug')
  @Access([ADMINISTRATOR])
  @ApiOperation({ summary: 'Rename a role' })
  @ApiBody({ type: NamesChangeBody })
  async renameRole(@Param('slug') slug: string, @Req() request: AskedRequest): Promise<JsonObject> {
    const given = bodyOf(request, NamesChangeBody);
    await this.service.structure.renameRole(slug, given, this.by(request));
    return this.role(slug);
  }

  @Post('roles/:slug/end')
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({ summary: 'The last day of a role: after it, it is given to nobody' })
  @ApiBody({ type: EndBody })
  async endRole(@Param('slug') slug: string, @Req() request: AskedRequest): Promise<JsonObject> {
    const { validTo } = bodyOf(request, EndBody);
    await this.service.structure.endRole(slug, validTo, this.by(request));
    return this.role(slug);
  }

  private unit(slug: string): JsonObject {
    return unitAnswer(this.office.unit(slug)!, this.now);
  }

  private role(slug: string): JsonObject {
    return roleAnswer(this.office.role(slug)!, this.now);
  }

  private get office(): Service['engine']['office'] {
    return this.service.engine.office;
  }

  private get now(): number {
    return this.service.engine.clock.now();
  }

  private by({ asker }: AskedRequest): By {
    return { actor: asker.actor, now: this.now };
  }
}
