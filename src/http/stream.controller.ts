import { PassThrough } from 'node:stream';
import { Controller, Get, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../calendar/day.js';
import { Problem } from '../engine/problem.js';
import type { Asker } from '../people/rights.js';
import { Service } from '../service.js';
import type { Change } from '../views/changes.js';
import { Access } from './access.js';
import type { AskedRequest } from './request.js';

/** Proxies cut a connection on which nothing comes for a minute or so. */
const HEARTBEAT_MS = 20_000;
const STREAMS_MAX = 2_000;
/** More than anybody has windows open: one person cannot take them all from the others. */
const STREAMS_OF_ONE_MAX = 20;
/** A client that reads so far behind is cut; it asks for everything anew when it is back. */
const UNREAD_BYTES_MAX = 256 * 1024;

interface Stream {
  asker: Asker;
  again: () => Promise<Asker>;
  out: PassThrough;
}

@ApiTags('inbox')
@Controller('stream')
export class StreamController implements OnModuleDestroy {
  private readonly streams = new Set<Stream>();
  /** When all who listen were last asked for their rights, as `rightsAsOf` says it. */
  private askedAsOf: string | null = null;
  private heart: NodeJS.Timeout | null = null;
  private deaf: () => void = () => {};
  private closing = false;

  constructor(private readonly service: Service) {}

  @Get()
  @Access('known')
  @ApiOperation({
    summary:
      'What has changed, as server-sent events {case, code, seq}; `refetch` when it is too much to tell',
  })
  async open(@Req() request: AskedRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.closing || this.isFullFor(request.asker)) throw tooMany();
    const out = new PassThrough();
    const stream: Stream = { asker: request.asker, again: request.askAgain, out };
    this.begin(stream);
    // Of the answer, not of what it is read from: a HEAD is answered, and nobody reads.
    reply.raw.once('close', () => this.end(stream));
    out.write(': Đúng Hạn\n\n');
    await reply
      .type('text/event-stream; charset=utf-8')
      .header('Cache-Control', 'no-store')
      // A proxy that gathers the answer before it passes it on would pass nothing on.
      .header('X-Accel-Buffering', 'no')
      .send(out);
  }

  /** Open streams would keep the server from closing. */
  onModuleDestroy(): void {
    this.closing = true;
    for (const stream of [...this.streams]) this.end(stream);
  }

  /** Keeps streams alive, and ends those whose session has ended or whose rights cannot be asked for. */
  async beat(): Promise<void> {
    await this.askAll();
    for (const stream of [...this.streams]) this.say(stream, ': \n\n');
  }

  private async askAll(): Promise<void> {
    await Promise.all(
      [...this.streams].map(async (stream) => {
        try {
          stream.asker = await stream.again();
        } catch {
          this.end(stream);
        }
      }),
    );
  }

  /** Rights change when something is administered, and begin and end with a day; null: nobody knows. */
  private async rightsAsOf(): Promise<string | null> {
    const { people, engine } = this.service;
    const last = await people.lastRecordId().catch(() => undefined);
    return last === undefined ? null : `${last} ${dayOf(engine.clock.now())}`;
  }

  private isFullFor({ actor }: Asker): boolean {
    if (this.streams.size >= STREAMS_MAX) return true;
    const own = [...this.streams].filter(({ asker }) => asker.actor === actor);
    return own.length >= STREAMS_OF_ONE_MAX;
  }

  private begin(stream: Stream): void {
    this.streams.add(stream);
    if (this.streams.size > 1) return;
    this.deaf = this.service.changes.listen((changes) => void this.tell(changes));
    this.heart = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  private end(stream: Stream): void {
    stream.out.end();
    if (!this.streams.delete(stream) || this.streams.size > 0) return;
    this.deaf();
    if (this.heart) clearInterval(this.heart);
  }

  private async tell(changes: readonly Change[] | null): Promise<void> {
    const asOf = await this.rightsAsOf();
    if (asOf === null || asOf !== this.askedAsOf) {
      await this.askAll();
      this.askedAsOf = asOf;
    }
    for (const stream of [...this.streams]) {
      const told =
        changes === null
          ? 'event: refetch\ndata: {}\n\n'
          : changes
              .filter((change) => this.concerns(stream, change))
              .map(lineOf)
              .join('');
      if (told) this.say(stream, told);
    }
  }

  private concerns({ asker }: Stream, { before, now }: Change): boolean {
    const { permits } = this.service;
    return permits.maySee(asker, now) || (before !== null && permits.maySee(asker, before));
  }

  private say(stream: Stream, text: string): void {
    if (stream.out.writableLength > UNREAD_BYTES_MAX) this.end(stream);
    else stream.out.write(text);
  }
}

const lineOf = ({ now: { id, code, seq } }: Change): string =>
  `data: ${JSON.stringify({ case: id, code, seq })}\n\n`;

function tooMany(): Problem {
  return new Problem(
    503,
    'too-many-streams',
    {
      vi: 'Quá nhiều màn hình đang mở; màn hình này sẽ không tự cập nhật. Hãy tải lại khi cần.',
      en: 'Too many screens are open; this one will not renew itself. Reload it when needed.',
    },
    { retryAfterSeconds: 60 },
  );
}
