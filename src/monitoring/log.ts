import { type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino';
import { maskText, maskValue } from './mask.ts';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

interface LogSettings {
  readonly level: LogLevel;
  /** True for people at a terminal; false for one JSON object a line. */
  readonly readable: boolean;
}

/** A log in which no person can be found. */
export async function openLog({ level, readable }: LogSettings): Promise<Logger> {
  return pino(logOptions(level), readable ? await openReadable() : pino.destination({ dest: 1, sync: true }));
}

/** The same, on a stream of the caller's. */
export function logTo(stream: DestinationStream, level: LogLevel = 'info'): Logger {
  return pino(logOptions(level), stream);
}

function logOptions(level: LogLevel): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (record) => maskValue(record) as Record<string, unknown>,
    },
    // A framework that logs a whole request or answer logs an address and headers: a name is enough.
    serializers: { req: () => undefined, res: () => undefined, err: (error) => error },
    hooks: {
      logMethod(args, method) {
        const masked = args.map((arg) => (typeof arg === 'string' ? maskText(arg) : arg));
        method.apply(this, masked as Parameters<typeof method>);
      },
    },
  };
}

/** Loaded by those who look at it only. */
async function openReadable(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    sync: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'method,route,status,ms',
    messageFormat: (record, messageKey) => {
      const { method, route, status, ms } = record;
      return route === undefined ? String(record[messageKey]) : `${method} ${route} ${status} in ${ms} ms`;
    },
  });
}
