/** The OpenAPI document by itself: that it is one, and that nothing in it points nowhere. Needs no database. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createApi } from '../src/api/app.ts';
import { openDatabase } from '../src/store/connection.ts';
import { type OpenApi, type Operation, openApiShape } from './support/checked-api.ts';

let raw: unknown;
let described: OpenApi;

beforeAll(async () => {
  // Never connected to: the document is written without it.
  const db = openDatabase({ host: '127.0.0.1', port: 1 });
  const response = await createApi(db, { token: null, secret: null }).request('/api/v1/openapi.json');
  expect(response.headers.get('content-type')).toBe('application/json');
  raw = await response.json();
  described = openApiShape.parse(raw);
  await db.close();
});

const operations = (): { readonly path: string; readonly operation: Operation }[] =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap((operation) => (operation ? [{ path, operation }] : [])),
  );

/** Every object and array in the document. */
function* parts(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const child of Object.values(node)) yield* parts(child);
}

test('it says that it is OpenAPI 3.1, and where the API stands', () => {
  expect(described.openapi).toMatch(/^3\.1\.\d+$/);
  expect(described.servers).toEqual([{ url: '/api/v1' }]);
  expect(operations().length).toBeGreaterThanOrEqual(52);
});

test('another program that reads such documents finds nothing wrong with it', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(raw)));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('every reference leads somewhere', () => {
  const references = [...parts(raw)].flatMap((part) => ('$ref' in part ? [String(part.$ref)] : []));
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
    expect(described.components.schemas, reference).toHaveProperty(name);
  }
});

test('every component is used', () => {
  const text = JSON.stringify(raw);
  const names = Object.keys(described.components.schemas);
  expect(names).toEqual(
    expect.arrayContaining(['Edition', 'EditionSummary', 'Erratum', 'Problem', 'Report']),
  );
  expect(names.filter((name) => !text.includes(`#/components/schemas/${name}"`))).toEqual([]);
});

test('every part of a path is a parameter, required, and there is no other', () => {
  for (const { path, operation } of operations()) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(
      given.map(({ name, required }) => [name, required]),
      path,
    ).toEqual(wanted.map((name) => [name, true]));
  }
});

test('every operation has a name of its own, a good answer and its problems', () => {
  const names = operations().map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { operation } of operations()) {
    const statuses = Object.keys(operation.responses);
    expect(
      statuses.filter((status) => /^2\d\d$/.test(status)),
      operation.operationId,
    ).toHaveLength(1);
    expect(statuses).toEqual(expect.arrayContaining(['401', '500', '503']));
    for (const [status, { content }] of Object.entries(operation.responses)) {
      if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
  }
});

test('what only the token opens says so, and what takes a body says which', () => {
  const open = operations().filter(({ operation }) =>
    operation.security.some((each) => Object.keys(each).length === 0),
  );
  const catalogue = ['Kind', 'Measure', 'Indicator', 'Place', 'Organization'];
  expect(open.map(({ operation }) => operation.operationId).sort()).toEqual(
    [
      ...['checkText', 'extractText', 'listDueReports', 'listEditions', 'listKeys', 'programmeCalendar'],
      ...['renderEdition', 'showEdition', 'verifyEdition'],
      ...['listProgrammes', 'showProgramme', 'listObligations', 'listTargets', 'showFigure', 'traceFigure'],
      ...catalogue.flatMap((noun) => [`list${noun}s`, `show${noun}`]),
    ].sort(),
  );
  const bodies = z.array(z.looseObject({ requestBody: z.looseObject({ required: z.literal(true) }) }));
  const writes = Object.values(described.paths).flatMap(({ post, put }) =>
    [post, put].filter((each) => each),
  );
  expect(bodies.parse(writes)).toHaveLength(writes.length);
});

test('no schema allows null beside a reference in a way that allows it nowhere', () => {
  // `allOf` of a reference and “or null” is what the generator writes for a component that may be null.
  const lost = [...parts(raw)].filter(
    (part) => 'allOf' in part && JSON.stringify(part.allOf).includes('"null"'),
  );
  expect(lost).toEqual([]);
});
