import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { JsonObject } from '../../machines/process.js';
import { Service } from '../service.js';
import { Access } from './access.js';

@ApiTags('office')
@Controller('schedules')
export class SchedulesController {
  constructor(private readonly service: Service) {}

  @Get()
  @Access('known')
  @ApiOperation({
    summary:
      'Periodic work that starts itself (lịch định kỳ): the next period of each, soonest first',
  })
  list(): Promise<JsonObject[]> {
    return this.service.schedules.list();
  }
}
