import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { AccessGuard } from './http/access.js';
import type { Authenticator } from './http/authenticator.js';
import { CasesController } from './http/cases.controller.js';
import { httpAdapter, ProblemFilter } from './http/edge.js';
import { FilesController } from './http/files.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { MigrationsController } from './http/migrations.controller.js';
import { OfficeController } from './http/office.controller.js';
import { OverviewController } from './http/overview.controller.js';
import { ProceduresController } from './http/procedures.controller.js';
import { SchedulesController } from './http/schedules.controller.js';
import { StreamController } from './http/stream.controller.js';
import { Service } from './service.js';

@Module({})
export class AppModule {
  static of(service: Service, controllers: Type[], values: object[]): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        CasesController,
        FilesController,
        InboxController,
        MigrationsController,
        OfficeController,
        OverviewController,
        ProceduresController,
        SchedulesController,
        StreamController,
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
  log: (message: string, error: unknown) => void;
}

/** The HTTP door, ready to listen. */
export async function createApp(door: Door): Promise<NestFastifyApplication> {
  const module = AppModule.of(door.service, door.controllers ?? [], door.values ?? []);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalGuards(new AccessGuard(door.authenticator, door.service.permits));
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
  door.hooks?.(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
