import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A schema of an OpenAPI document, as far as samples need it. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  minimum?: number;
}

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const documents = readdirSync('openapi')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join('openapi', file), 'utf8')) as Document);

const operations = documents.flatMap((document) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      document,
      method,
      address: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      fixed: path.split('/').filter((part) => part && !part.startsWith('{')).length,
      operation,
    })),
  ),
);

/** How many of a kind stand in a list. */
const MANY = 3;
const DEEPEST = 6;

/**
 * What a service would answer by its own document, for questions to which the world has no better
 * answer: a new screen is looked at in every state before anybody has thought of its data.
 */
export function sampleOf(method: string, path: string): unknown {
  const [found] = operations
    .filter((one) => one.method === method.toLowerCase() && one.address.test(path))
    .sort((one, other) => other.fixed - one.fixed);
  if (!found) return undefined;
  const answer = found.operation.responses['200'] ?? found.operation.responses['201'];
  const schema = answer?.content?.['application/json']?.schema;
  return schema && sample(found.document, schema, '', 1, 0);
}

function sample(document: Document, schema: Schema, name: string, n: number, depth: number): unknown {
  if (schema.$ref) {
    return sample(document, document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, n, depth + 1);
  }
  if (schema.enum) return schema.enum[(n - 1) % schema.enum.length];
  switch (Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          // The last page has no next one.
          .filter(([key]) => key !== 'next')
          .map(([key, property]) => [key, sample(document, property, key, n, depth)]),
      );
    case 'array':
      return depth > DEEPEST
        ? []
        : Array.from({ length: MANY }, (_, index) => sample(document, schema.items ?? {}, name, index + 1, depth + 1));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, n);
    case 'boolean':
      return true;
    case 'string':
      return text(schema.format, name, n);
    default:
      return {};
  }
}

function text(format: string | undefined, name: string, n: number): string {
  switch (format) {
    case 'uuid':
      return `019ab3c4-6d00-7000-8000-${String(n).padStart(12, '0')}`;
    case 'date-time':
      return new Date(Date.now() - n * 60_000).toISOString();
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'time':
      return '08:30:00';
    default:
      return `${name}${n}`;
  }
}
