import { z } from 'zod';
import { CommandFailed } from './run-program.ts';

const record = z.record(z.string(), z.unknown());
const failure = z.object({
  responseStatusCode: z.number(),
  messageEscaped: z.string().optional(),
  requestId: z.string().optional(),
});

/** What `request` (`GET /v2/droplets`) brings. Throws `CommandFailed` with DigitalOcean's reason when it fails. */
export async function ask(request: string, send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    throw error instanceof CommandFailed ? error : new CommandFailed(explain(request, error));
  }
}

function explain(request: string, error: unknown): string {
  const told = failure.safeParse(error);
  if (!told.success)
    return `DigitalOcean answered ${request} in a form that is not known here: ${(error as Error).message}`;
  const { responseStatusCode: status, messageEscaped: message, requestId } = told.data;
  if (status === 401)
    return 'DigitalOcean does not know the token DIGITALOCEAN_TOKEN of the secrets, or it has expired.';
  const reason = message ? `: ${message}` : '';
  return `DigitalOcean answered ${status} to ${request}${reason}${requestId ? ` (its number: ${requestId})` : ''}`;
}

/** A field of an answer, also where the client, which did not expect it there, has put it aside. */
export function fieldOf(answer: unknown, name: string): unknown {
  const { data } = record.safeParse(answer);
  return data?.[name] ?? record.safeParse(data?.additionalData).data?.[name];
}

/** The value in its form. Throws `CommandFailed` when it has another. */
export function understand<T>(shape: z.ZodType<T>, value: unknown, request: string): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new CommandFailed(
    `DigitalOcean answered ${request} in a form that is not known here:\n${z.prettifyError(result.error)}`,
  );
}
