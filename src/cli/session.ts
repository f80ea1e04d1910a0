import { randomUUID } from 'node:crypto';
import type { Text } from '../../machines/process.js';
import { Http } from './http.js';
import type { Io } from './io.js';
import { both, painter, printable, type Paint } from './text.js';

/** The options that every command takes. */
export interface CommonOptions {
  url?: string;
  token?: string;
  unit?: string;
  role?: string;
  json?: boolean;
}

/** One run of one command: whom it speaks to, in whose name, and how it prints. */
export class Session {
  readonly json: boolean;
  readonly paint: Paint;
  private known: Http | null = null;

  constructor(
    readonly io: Io,
    readonly options: CommonOptions,
  ) {
    this.json = options.json === true;
    this.paint = painter(io.outIsTty && io.cli.colours);
  }

  get url(): string {
    return this.options.url ?? this.io.cli.url;
  }

  get token(): string | null {
    return this.options.token ?? this.io.cli.token;
  }

  get http(): Http {
    this.known ??= new Http(this.url, this.token);
    return this.known;
  }

  /** In whose name an act is done, as far as it was said; the service knows what is missing. */
  get inName(): { unit?: string; role?: string } {
    const unit = this.options.unit ?? this.io.cli.unit;
    const role = this.options.role ?? this.io.cli.role;
    return { ...(unit ? { unit } : {}), ...(role ? { role } : {}) };
  }

  /** What the service answered: as it is for a program, in words for a person. */
  print<T>(answer: T, inWords: (answer: T) => readonly string[]): void {
    const lines = this.json ? [JSON.stringify(answer)] : inWords(printable(answer));
    this.io.out(lines.map((line) => `${line}\n`).join(''));
  }

  say(text: Text): void {
    if (!this.json) this.io.out(`${both(text)}\n`);
  }

  heading(text: Text): string {
    return this.paint('strong', both(text));
  }
}

export const newKey = (): string => randomUUID();

/**
 * How far long work has come, on the standard error: one line drawn over for a person, a line every
 * `every` steps for a log file. Nothing with --json, whose lines say it themselves.
 */
export class Progress {
  private shown = false;
  private last = 0;

  constructor(
    private readonly session: Session,
    private readonly every: number,
  ) {}

  at(done: number, text: Text): void {
    const { io, json } = this.session;
    if (json) return;
    if (io.errIsTty) {
      io.err(`\r\u001b[2K${both(text)}`);
      this.shown = true;
    } else if (done - this.last >= this.every) {
      io.err(`${both(text)}\n`);
      this.last = done;
    }
  }

  /** Takes the line away, before something else is printed. */
  clear(): void {
    if (this.shown) this.session.io.err('\r\u001b[2K');
    this.shown = false;
  }
}
