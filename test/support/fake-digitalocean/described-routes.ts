import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An operation that takes a body, with the schema that the body must meet. */
export interface DescribedRoute {
  readonly method: 'POST' | 'PUT';
  /** As Fastify writes it: `/v2/uptime/checks/:check_id`. */
  readonly url: string;
  readonly body: object;
}

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI description is as deep as it is.
type Description = any;

/** The excerpt of DigitalOcean's OpenAPI description. */
export function readDescription(): Description {
  return parse(readFileSync(new URL('openapi.yml', import.meta.url), 'utf8'));
}

/** Its writes; a field that it does not know is a mistake of ours. */
export function readDescribedRoutes(): DescribedRoute[] {
  const description = readDescription();
  return Object.entries<Description>(description.paths).flatMap(([path, operations]) =>
    Object.entries<Description>(operations).map(([method, { requestBody }]) => ({
      method: method.toUpperCase() as DescribedRoute['method'],
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      body: withReferences(requestBody.content['application/json'].schema, description),
    })),
  );
}

function withReferences(schema: Description, description: Description): Description {
  if (Array.isArray(schema)) return schema.map((each) => withReferences(each, description));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/components/schemas/', '');
    return withReferences(description.components.schemas[name], description);
  }
  const closed = schema.properties === undefined ? {} : { additionalProperties: false };
  const parts = Object.entries(schema).map(([key, value]) => [key, withReferences(value, description)]);
  return { ...closed, ...Object.fromEntries(parts) };
}
