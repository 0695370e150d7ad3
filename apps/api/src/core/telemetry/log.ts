import { pino } from 'pino';

/**
 * The process log: one JSON line an event, with request id, without personal data. Errors are logged with name, code and
 * stack, never with their SQL parameters or messages that quote values.
 */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: {
    err: (error: unknown) =>
      error instanceof Error
        ? {
            type: error.name,
            code: (error as { code?: unknown }).code,
            message: 'query' in error ? '[query failed]' : error.message,
            stack: error.stack?.split('\n').slice(1, 8).join('\n'),
          }
        : { type: typeof error },
  },
});
