import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { nodesOf, pathOf } from '../engine/check.js';
import type { MigrationMap } from '../engine/migrate.js';
import { migrationMap, type MigrationCommand } from '../engine/migration.js';
import { unprocessable } from '../engine/problem.js';
import { mustAdminister } from '../people/permits.js';
import { ADMINISTRATOR } from '../people/rights.js';
import { Service } from '../service.js';
import { Access } from './access.js';
import { MigrateBody } from './bodies.js';
import { mustFind } from './process-version.js';
import { bodyOf, named, type AskedRequest } from './request.js';
import { streamLines } from './streaming.js';

@ApiTags('office')
@Controller('processes/:key/migrations')
export class MigrationsController {
  constructor(private readonly service: Service) {}

  @Post()
  @Access([ADMINISTRATOR])
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Takes the open cases of a process over to another version (chuyển phiên bản), or rehearses it; streams NDJSON. ' +
      'No Idempotency-Key: a case that went over is not found again',
  })
  @ApiBody({ type: MigrateBody })
  async migrate(
    @Param('key') key: string,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = bodyOf(request, MigrateBody);
    const by = mustAdminister(request.asker, named(body));
    const to = mustFind(this.service.engine.catalogue, key, String(body.to));
    const map = migrationMap(body.map ?? {});
    this.refuseUnknownStates(to.process.key, map);
    await streamLines(reply, this.lines({ to, map, by, apply: body.apply ?? false }));
  }

  private async *lines(command: MigrationCommand): AsyncGenerator<object> {
    const counted = { cases: 0, same: 0, mapped: 0, stuck: 0, applied: 0 };
    for await (const line of this.service.migrations.run(command)) {
      counted.cases += 1;
      counted[line.verdict] += 1;
      if (line.applied) counted.applied += 1;
      yield line;
    }
    const { key, version } = command.to.process;
    yield { done: true, process: key, to: version, apply: command.apply, ...counted };
  }

  /** A slip of the pen would otherwise change nothing, silently. */
  private refuseUnknownStates(key: string, map: MigrationMap): void {
    const versions = this.service.engine.catalogue.versionsOf(key);
    const known = new Set(
      versions.flatMap(({ process }) => nodesOf(process.machine.root).map(pathOf)),
    );
    const stray = Object.keys(map.states ?? {}).filter((path) => !known.has(path));
    if (stray.length === 0) return;
    throw unprocessable(
      'unknown-state',
      `Không phiên bản nào của '${key}' có trạng thái '${stray.join(', ')}'; chưa có gì thay đổi.`,
      `No version of '${key}' has the state '${stray.join(', ')}'; nothing was changed.`,
    );
  }
}
