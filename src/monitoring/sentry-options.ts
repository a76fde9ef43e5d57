import http from 'node:http';
import https from 'node:https';
import type * as SentrySdk from '@sentry/node';
import type { ErrorEvent, NodeOptions, StackFrame } from '@sentry/node';
import { maskText, maskValue } from './mask.ts';
import type { SentrySettings } from './sentry.ts';

type HttpModule = NonNullable<NonNullable<NodeOptions['transportOptions']>['httpModule']>;

/** A Sentry that does not answer must not keep a command from ending. */
const PATIENCE_MS = 3_000;

/**
 * Only what is named here is sent: none of the SDK's own instruments, which would add addresses, headers and cookies
 * of requests, and values of local variables.
 */
export function sentryOptions(
  sdk: typeof SentrySdk,
  { dsn, release, environment, tracesRate }: SentrySettings,
): NodeOptions {
  return {
    dsn,
    release,
    environment,
    tracesSampleRate: tracesRate,
    traceLifecycle: 'static',
    maxBreadcrumbs: 0,
    integrations: [
      sdk.linkedErrorsIntegration(),
      sdk.contextLinesIntegration(),
      sdk.onUncaughtExceptionIntegration(),
      // The program ends, as it does without Sentry.
      sdk.onUnhandledRejectionIntegration({ mode: 'strict' }),
    ],
    transportOptions: {
      // The SDK leaves it out, which Sentry overlooks and Spotlight does not.
      headers: { 'content-type': 'application/x-sentry-envelope' },
      httpModule: dsn.startsWith('https:') ? impatient(https) : impatient(http),
    },
    beforeSend: maskEvent,
  };
}

/** Sentry keeps what it is sent: nobody may be found in it. */
export function maskEvent(event: ErrorEvent): ErrorEvent {
  const { request: _request, user: _user, breadcrumbs: _breadcrumbs, server_name: _host, ...rest } = event;
  const exceptions = rest.exception?.values?.map(({ stacktrace, ...exception }) => ({
    ...exception,
    ...(exception.value !== undefined && { value: maskText(exception.value) }),
    ...(stacktrace && { stacktrace: { ...stacktrace, frames: (stacktrace.frames ?? []).map(nameFromRoot) } }),
  }));
  return {
    ...rest,
    ...(exceptions && { exception: { ...rest.exception, values: exceptions } }),
    ...(rest.message !== undefined && { message: maskText(rest.message) }),
    ...(rest.extra && { extra: maskValue(rest.extra) as Record<string, unknown> }),
  };
}

/** A file has the same name in each release and on each machine: Sentry groups errors by it, and nobody's folders are told. */
function nameFromRoot(frame: StackFrame): StackFrame {
  const { abs_path: _path, filename, ...rest } = frame;
  return { ...rest, ...(filename && { filename: filename.replace(/^.*\/(?=(?:src|node_modules|dist)\/)/, '') }) };
}

function impatient(module: Pick<typeof http, 'request'>): HttpModule {
  return {
    request: (options, callback) => {
      const request = module.request(
        options as http.RequestOptions,
        callback as (answer: http.IncomingMessage) => void,
      );
      return request.setTimeout(PATIENCE_MS, () => request.destroy(new Error('Sentry does not answer')));
    },
  };
}
