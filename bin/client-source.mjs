// The typed client as TypeScript, made from the OpenAPI document: a type for each component and for each operation what it
// takes and answers. The part that sends requests is written by hand (src/contract/client/client.ts).
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const target = fileURLToPath(new URL('../src/contract/client/operations.ts', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));

/** Formatted as the rest of the sources. */
export function clientSource({ components, paths }) {
  const named = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ path, method: method.toUpperCase(), each })),
  );
  const text = [
    '/** Made by bin/generate-client.mjs from the OpenAPI document: do not edit. */',
    ...named,
    `export interface Operations {\n${operations.map(operationOf).join('\n')}\n}`,
    `export const addresses = {\n${operations.map(addressOf).join('\n')}\n} as const satisfies Record<keyof Operations, readonly [method: string, path: string]>;`,
  ].join('\n\n');
  return execFileSync(biome, ['format', `--stdin-file-path=${target}`], { input: text, encoding: 'utf8' });
}

const addressOf = ({ path, method, each }) => `${each.operationId}: ['${method}', '${path}'],`;

function operationOf({ each }) {
  const { parameters = [], requestBody, responses } = each;
  const parts = [
    ...['path', 'query'].flatMap((where) => parametersIn(where, parameters)),
    ...(requestBody ? [`readonly body: ${contentOf(requestBody.content, 'BodyInit')};`] : []),
    `readonly answer: ${answerOf(responses)};`,
  ];
  return `/** ${each.summary}. */\nreadonly ${each.operationId}: { ${parts.join(' ')} };`;
}

function parametersIn(where, parameters) {
  const own = parameters.filter((each) => each.in === where);
  if (own.length === 0) return [];
  const isNeeded = own.some((each) => each.required);
  const fields = own.map(({ name, required, schema }) => fieldOf(name, required, schema));
  return [`readonly ${where}${isNeeded ? '' : '?'}: { ${fields.join(' ')} };`];
}

function answerOf(responses) {
  const [, { content = {} }] = Object.entries(responses).find(([status]) => status.startsWith('2'));
  return contentOf(content, 'Response');
}

const contentOf = (content, otherwise) =>
  content['application/json'] ? typeOf(content['application/json'].schema) : otherwise;

const quoted = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
const fieldOf = (name, required, schema) =>
  `readonly ${quoted(name)}${required ? '' : '?'}: ${typeOf(schema)}${required ? '' : ' | undefined'};`;

function typeOf(schema = {}) {
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return `(${either.map(typeOf).join(' | ')})`;
  if (schema.allOf) return `(${schema.allOf.map(typeOf).join(' & ')})`;
  if (Array.isArray(schema.type))
    return `(${schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')})`;
  return plainType(schema);
}

function plainType(schema) {
  const { type, items, properties, required = [], additionalProperties: others } = schema;
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return `readonly (${typeOf(items)})[]`;
  if (type !== 'object') return ['string', 'boolean', 'null'].includes(type) ? type : 'unknown';
  if (!properties)
    return `Readonly<Record<string, ${others ? typeOf(others === true ? {} : others) : 'unknown'}>>`;
  const fields = Object.entries(properties).map(([name, each]) =>
    fieldOf(name, required.includes(name), each),
  );
  return `{ ${fields.join(' ')} }`;
}
