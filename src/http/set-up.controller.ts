import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Code, Optional, Personal } from '../../machines/fields.js';
import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import { Access } from './access.js';
import { LocalKey, mustBeLocal } from './local.js';
import { bodyOf } from './request.js';
import { Door } from './session-door.js';
import { SignInBody } from './session.controller.js';
import { setCookie } from './signed-in.js';

class SetUpBody extends SignInBody {
  @ApiProperty({ description: 'What comes after # in the set-up link.' })
  @Code()
  secret!: string;

  @ApiProperty()
  @Personal()
  fullName!: string;

  @ApiPropertyOptional({
    description: 'The unit administered from (data/units.json); left out: the first office.',
  })
  @Optional()
  @Code()
  unit?: string;
}

@ApiTags('session')
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly door: Door,
    private readonly localKey: LocalKey,
  ) {}

  @Post()
  @Access('anyone')
  @HttpCode(201)
  @ApiOperation({ summary: 'Make an administrator with the one-time link, on this machine' })
  @ApiBody({ type: SetUpBody })
  async use(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonObject> {
    mustBeLocal(request);
    const { secret, ...given } = bodyOf(request, SetUpBody);
    const { accounts, setUp, now } = this.door;
    const personId = await setUp.use(secret, given, accounts.passwords, now);
    const made = await accounts.startSession(personId, now);
    setCookie(reply, made);
    return this.door.viewOf(made);
  }

  @Post('link')
  @Access('anyone')
  @HttpCode(201)
  @ApiOperation({ summary: 'A new set-up link, for whoever may read the data folder' })
  async link(@Req() request: FastifyRequest): Promise<JsonObject> {
    mustBeLocal(request);
    this.localKey.mustComeWith(request);
    const { link, endsAt } = await this.door.setUp.makeLinkAgain(
      `http://${request.headers.host ?? '127.0.0.1'}`,
      this.door.now,
    );
    return { link, endsAt: toOffsetIso(endsAt) };
  }
}
