import type { LoggerService } from '@nestjs/common';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** How deep the causes of a failure are followed. */
const CAUSES_MAX = 5;

/**
 * The one log: a JSON object a line, on stderr, so that stdout keeps the few lines that are meant for a
 * person. Written at once: what is still in a buffer is lost with the process that it would explain.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (error: unknown) => failureOf(error),
        // Fastify's own would show the raw address and the headers' host.
        req: ({ id }: { id?: unknown }) => ({ id }),
        res: ({ statusCode }: { statusCode?: unknown }) => ({ statusCode }),
      },
    },
    destination,
  );
}

export const SILENT: Logger = pino({ level: 'silent' });

/** A failure as the log may keep it: a driver's error also holds the values of its statement, which are personal. */
export function failureOf(error: unknown, depth = 1): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message,
    stack,
    ...(cause === undefined || depth >= CAUSES_MAX ? {} : { cause: failureOf(cause, depth + 1) }),
  };
}

/** What Nest says, in the same log. */
export function nestLogger(logger: Logger): LoggerService {
  const say =
    (level: 'info' | 'warn' | 'error' | 'fatal' | 'debug') =>
    (message: unknown, ...more: unknown[]): void => {
      const [error, stack] = [message, ...more].filter(
        (one) => one instanceof Error || String(one).includes('\n'),
      );
      const at = more.filter((one) => typeof one === 'string' && one !== error && one !== stack);
      logger[level](
        { nest: at.at(-1), ...(error ? { err: error } : {}) },
        message instanceof Error ? message.message : String(message),
      );
    };
  return { log: say('debug'), warn: say('warn'), error: say('error'), fatal: say('fatal') };
}
