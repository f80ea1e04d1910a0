import { Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IsString } from 'class-validator';
import type { JsonObject } from '../../machines/process.js';
import { parseInstant, toOffsetIso } from '../calendar/day.js';
import { unprocessable } from '../engine/problem.js';
import { Access } from '../http/access.js';
import { bodyOf } from '../http/request.js';
import { Sandbox } from './sandbox.js';

class NowBody {
  @ApiProperty({ format: 'date-time', description: 'With its offset.' })
  @IsString({
    message: 'phải là thời điểm ISO 8601 có múi giờ',
    context: {
      vi: 'phải là thời điểm ISO 8601 có múi giờ',
      en: 'must be an ISO 8601 instant with offset',
    },
  })
  now!: string;
}

@ApiTags('sandbox')
@Controller()
export class SandboxController {
  constructor(private readonly sandbox: Sandbox) {}

  @Get('clock')
  @Access('known')
  @ApiOperation({ summary: 'What time it is in the sandbox' })
  clock(): JsonObject {
    return { now: toOffsetIso(this.sandbox.now()) };
  }

  @Put('clock')
  @Access('known')
  @ApiOperation({
    summary: 'Moves the clock forward; every timer and notice due by then is worked off',
  })
  @ApiBody({ type: NowBody })
  async move(@Req() request: FastifyRequest): Promise<JsonObject> {
    const worked = await this.sandbox.moveTo(instantOf(request));
    return { now: toOffsetIso(this.sandbox.now()), ...worked };
  }

  @Post('sandbox/reset')
  @Access('known')
  @HttpCode(200)
  @ApiOperation({ summary: 'An empty sandbox at a given time' })
  @ApiBody({ type: NowBody })
  async reset(@Req() request: FastifyRequest): Promise<JsonObject> {
    await this.sandbox.reset(instantOf(request));
    return { now: toOffsetIso(this.sandbox.now()) };
  }
}

function instantOf(request: FastifyRequest): number {
  const { now } = bodyOf(request, NowBody);
  const instant = parseInstant(now);
  if (instant !== null) return instant;
  throw unprocessable(
    'invalid-instant',
    `'${now}' không phải là thời điểm ISO 8601 có múi giờ, như 2026-06-01T08:00:00+07:00.`,
    `'${now}' is not an ISO 8601 instant with offset, such as 2026-06-01T08:00:00+07:00.`,
  );
}
