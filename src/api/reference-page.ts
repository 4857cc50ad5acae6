/** `/api`: the OpenAPI document as a page to read, written on the server, without script. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import type { Api } from './house.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly description?: string;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly [rest: string]: unknown;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly security: readonly object[];
}
export interface Described {
  readonly info: { readonly title: string; readonly description?: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const css = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#1d1d1f;background:#fff}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}h2{margin-top:2.5rem;border-bottom:1px solid #ccc}
h3{margin:1.5rem 0 .25rem}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;
padding:.25rem .5rem;border-top:1px solid #ddd}pre{overflow:auto;padding:.5rem;background:#f5f5f5}
summary{cursor:pointer}.m{font-weight:700}nav{display:flex;flex-wrap:wrap;gap:.25rem .75rem}td{overflow-wrap:break-word}a{color:#0b57a4}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#222}a{color:#8ec5ff}}`;

/** Under `/api` itself. */
export function serveReference(api: Api, described: Described): void {
  api.get('/api/reference.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  for (const path of ['/api', '/api/'])
    api.get(path, (c) => {
      c.header('Content-Language', c.var.locale);
      return c.html(pageOf(described, c.var.locale));
    });
}

/** What stands between backticks in a description is code. */
const withCode = (text: string): Html[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

const pageOf = (described: Described, locale: Locale): Html => html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.api_page_title({}, { locale })}</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<main>
<h1>${m.api_page_title({}, { locale })}</h1>
<p>${m.api_page_intro({}, { locale })} <a href="/api/v1/openapi.json">OpenAPI 3.1 (JSON)</a></p>
<p lang="en">${withCode(described.info.description ?? '')}</p>
<nav>${described.tags.map(({ name }) => html`<a href="#${name}">${name}</a>`)}<a href="#schemas">schemas</a></nav>
${described.tags.map(({ name }) => sectionOf(described, name, locale))}
<h2 id="schemas">${m.api_page_schemas({}, { locale })}</h2>
${Object.entries(described.components.schemas).map(
  ([name, schema]) => html`<details id="schema-${name}"><summary><code>${name}</code></summary>
<pre lang="en">${JSON.stringify(schema, null, 2)}</pre></details>`,
)}
</main>
</body>
</html>`;

function sectionOf({ paths }: Described, tag: string, locale: Locale): Html {
  const own = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return html`<section lang="en"><h2 id="${tag}">${tag}</h2>
${own.map(({ path, method, operation }) => operationOf(path, method, operation, locale))}</section>`;
}

function operationOf(path: string, method: string, operation: Operation, locale: Locale): Html {
  const { operationId, summary, parameters = [], requestBody, responses, security } = operation;
  const isOpen = security.some((each) => Object.keys(each).length === 0);
  const body = contentOf(requestBody?.content);
  return html`<h3 id="${operationId}"><span class="m">${method}</span> <code>${path}</code></h3>
<p>${summary}. ${isOpen ? m.api_page_open({}, { locale }) : m.api_page_key({}, { locale })}</p>
<table>${parameters.map(
    (each) => html`<tr><td><code>${each.name}</code></td><td>${each.in}</td>
<td>${sayType(each.schema)}${each.required ? ' *' : ''} ${withCode(each.description ?? '')}</td></tr>`,
  )}${body ? html`<tr><td>body</td><td></td><td>${body}</td></tr>` : ''}${Object.entries(responses).map(
    ([status, { description, content }]) => html`<tr><td>${status}</td>
<td>${Number(status) < 400 ? contentOf(content) : ''}</td><td>${withCode(description)}</td></tr>`,
  )}</table>`;
}

const contentOf = (content: Content = {}): Html | '' => {
  const said = Object.entries(content).map(([type, { schema }]) => {
    const name = schema?.$ref?.split('/').at(-1);
    return name ? html`<a href="#schema-${name}"><code>${name}</code></a> ` : html`<code>${type}</code> `;
  });
  return said.length > 0 ? html`${said}` : '';
};

const sayType = ({ type, format, enum: choices, $ref }: Schema = {}): string =>
  choices?.map(String).join(' | ') ?? format ?? $ref?.split('/').at(-1) ?? String(type ?? '');
