import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { sha256 } from '../engine/canonical.js';
import { notFound } from '../engine/problem.js';
import { Service } from '../service.js';
import { officeHealth } from '../views/stuck.js';
import { Access } from './access.js';

/** Outside of /api: what a supervisor, a load balancer and a monitor ask, and no person. */
export const OPERATIONS = ['health/live', 'health/ready', 'metrics'];

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(private readonly service: Service) {}

  @Get('health/live')
  @Access('anyone')
  @ApiOperation({ summary: 'Whether this process lives; it need not be able to serve' })
  live(): JsonObject {
    return { live: true };
  }

  @Get(['health/ready', 'ready'])
  @Access('anyone')
  @ApiOperation({ summary: 'Whether this node can serve: 200, or 503 while its database is away' })
  async ready(): Promise<JsonObject> {
    // The migrations are done: until they are, nothing listens.
    await this.service.engine.store.read.query('SELECT 1');
    return { ready: true };
  }

  @Get('health')
  @Access('known')
  @ApiOperation({
    summary: 'Whether the service works, with halted cases and parked notices counted',
  })
  health(): Promise<JsonObject> {
    return officeHealth(this.service.engine);
  }

  @Get('metrics')
  @Access('anyone')
  @ApiOperation({
    summary: 'Figures for Prometheus: for this machine, or with METRICS_TOKEN; else 404',
  })
  async metrics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { metrics, config } = this.service;
    if (!mayMeasure(request, config.metricsToken)) throw noSuchAddress();
    await reply.type(metrics.contentType).send(await metrics.text());
  }
}

/**
 * With a token set, only with it: behind a proxy on this machine everybody comes from the loopback. Where
 * none is set, what a proxy has passed on is not from here, whether the proxy is trusted or not.
 */
function mayMeasure({ headers, socket }: FastifyRequest, token: string | null): boolean {
  // Hashes are compared, so the time a comparison takes says nothing about the token.
  if (token !== null) return sha256(headers.authorization ?? '') === sha256(`Bearer ${token}`);
  const passedOn = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
  return !passedOn && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}

const noSuchAddress = (): Error =>
  notFound(
    'Không có địa chỉ này. /api/docs mô tả các địa chỉ có.',
    'There is no such address. /api/docs describes those there are.',
  );
