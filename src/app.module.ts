import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import multipart from '@fastify/multipart';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { AccessGuard } from './http/access.js';
import type { Authenticator } from './http/authenticator.js';
import { CalendarController } from './http/calendar.controller.js';
import { CasesController } from './http/cases.controller.js';
import { CitizenController, PUBLIC_PAGES } from './citizen/citizen.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { FilesController } from './http/files.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { refuseOtherSites } from './http/cross-site.js';
import { httpAdapter } from './http/edge.js';
import { setFences } from './http/fences.js';
import { setHeaders } from './http/headers.js';
import { MigrationsController } from './http/migrations.controller.js';
import { OfficeController } from './http/office.controller.js';
import { OverviewController } from './http/overview.controller.js';
import { OPERATIONS, OperationsController } from './http/operations.controller.js';
import { ProblemFilter, type TellFailure } from './http/problem-filter.js';
import { ParametersController } from './http/parameters.controller.js';
import { MandatesController } from './http/mandates.controller.js';
import { PeopleController } from './http/people.controller.js';
import { ProceduresController } from './http/procedures.controller.js';
import { logRequests } from './http/request-log.js';
import { SchedulesController } from './http/schedules.controller.js';
import { serveWebApp } from './http/web-app.js';
import { nestLogger, SILENT, type Logger } from './log.js';
import { StreamController } from './http/stream.controller.js';
import { StructureController } from './http/structure.controller.js';
import { Service } from './service.js';

@Module({})
export class AppModule {
  static of(service: Service, controllers: Type[], values: object[]): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        CalendarController,
        CasesController,
        CitizenController,
        ExportsController,
        FilesController,
        InboxController,
        MigrationsController,
        OfficeController,
        OverviewController,
        OperationsController,
        ParametersController,
        ProceduresController,
        SchedulesController,
        StreamController,
        MandatesController,
        PeopleController,
        StructureController,
        ...controllers,
      ],
      providers: [
        { provide: Service, useValue: service },
        ...values.map((value) => ({ provide: value.constructor, useValue: value })),
      ],
    };
  }
}

export interface Door {
  service: Service;
  authenticator: Authenticator;
  /** Further controllers, and the objects that they ask for by class. */
  controllers?: Type[];
  values?: object[];
  /** Hooks on the HTTP server, set before it is ready. */
  hooks?: (server: FastifyInstance) => void;
  log: TellFailure;
  /** Takes a line a request; left out, nobody reads them. */
  logger?: Logger;
  /** How many requests one person may send in a minute; left out, as many as they like, as testers do. */
  requestsPerMinute?: number;
  /** The screens as they were built; left out, those of this package. */
  webPath?: string;
}

/** The HTTP door, ready to listen. */
export async function createApp(door: Door): Promise<NestFastifyApplication> {
  const { service, logger = SILENT, requestsPerMinute = 0 } = door;
  const { config } = service;
  const module = AppModule.of(service, door.controllers ?? [], door.values ?? []);
  const adapter = httpAdapter(config, logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  door.hooks?.(server);
  logRequests(server, logger, service.metrics);
  await setHeaders(server, config);
  const fence = await setFences(server, requestsPerMinute);
  refuseOtherSites(server, config);
  await server.register(multipart);
  // The public pages have addresses that fit on a letter.
  app.setGlobalPrefix('api', { exclude: [...OPERATIONS, ...PUBLIC_PAGES] });
  app.useGlobalGuards(new AccessGuard(door.authenticator, service.permits), fence);
  app.useGlobalFilters(new ProblemFilter(door.log));
  const description = new DocumentBuilder()
    .setTitle('Đúng Hạn')
    .setDescription(
      'Quy trình hành chính đúng hạn, có thể chứng minh. / Public procedures on time, and provably so. ' +
        'The payload of each event is described by GET /api/processes/{key}.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
  });
  await serveWebApp(server, door.webPath ?? join(config.root, 'web', 'dist'));
  await app.init();
  await server.ready();
  return app;
}
