/** Makes the Markdown of a new report from a template: the directives are replaced, everything else is kept as it is. */
import type { Template } from './template.ts';
import { blockText } from './template-blocks.ts';
import type { TemplateFacts } from './template-facts.ts';
import { asMarkdown, type FieldScope, fieldText } from './template-fields.ts';
import { titleField } from './template-header.ts';
import type { Condition, Piece } from './template-pieces.ts';

export interface Expanded {
  readonly title: string;
  /** `:figure{…}` and `::chart{…}` stand in it as live marks. */
  readonly markdown: string;
}

export function expandTemplate(template: Template, facts: TemplateFacts): Expanded {
  const { body, locale } = template;
  const untitled: FieldScope = { facts, locale, obligation: null, title: '' };
  const title = template.title
    .replace(titleField, (_, name: string) => fieldText(name, untitled))
    .replace(/\s+/g, ' ')
    .trim();
  const source = { body, eol: body.includes('\r\n') ? '\r\n' : '\n' };
  const markdown = expand(source, template.pieces, 0, body.length, { ...untitled, title });
  return { title, markdown: markdown.replace(/^(?:[ \t]*\r?\n)+/, '') };
}

interface Source {
  readonly body: string;
  readonly eol: string;
}

/** The text between two offsets with its pieces replaced. */
function expand(
  source: Source,
  pieces: readonly Piece[],
  from: number,
  to: number,
  scope: FieldScope,
): string {
  const { body, eol } = source;
  let written = '';
  let at = from;
  for (const piece of pieces) {
    written += body.slice(at, piece.start);
    at = piece.end;
    if (piece.kind === 'field') {
      written += asMarkdown(fieldText(piece.name, scope));
      continue;
    }
    const text = blockOf(source, piece, scope);
    if (text === '') at = afterBlank(body, at, to, written);
    else written += apartFromBefore(written, eol) + text + apartFromNext(body.slice(at, to), eol);
  }
  return written + body.slice(at, to);
}

function blockOf(source: Source, piece: Exclude<Piece, { kind: 'field' }>, scope: FieldScope): string {
  if (piece.kind === 'block') return blockText(piece.name, scope).replaceAll('\n', source.eol);
  const { pieces, start, end } = piece.inner;
  const inner = (within: FieldScope) =>
    expand(source, pieces, start, end, within).replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');
  if (piece.kind === 'if') return holds(piece.condition, scope) ? inner(scope) : '';
  return scope.facts.obligations
    .map((obligation) => inner({ ...scope, obligation }))
    .filter((text) => text !== '')
    .join(source.eol + source.eol);
}

function holds(condition: Condition, { facts, obligation }: FieldScope): boolean {
  const obligations = obligation ? [obligation] : facts.obligations;
  switch (condition) {
    case 'previous':
      return facts.previous !== null;
    case 'targets':
      return obligations.some(({ indicators }) => indicators.some(({ target }) => target !== null));
    case 'silent':
      return obligation?.silent === true;
    case 'reported':
      return obligation?.silent === false;
  }
}

/** Where nothing stands in the place of a block, its line goes, and one of the blank lines around it. */
function afterBlank(body: string, at: number, to: number, written: string): number {
  const line = /^[ \t]*\r?\n/.exec(body.slice(at, to))?.[0] ?? '';
  const blankBefore = written === '' || /\n[ \t]*\r?\n$/.test(written);
  const blank = blankBefore ? (/^[ \t]*\r?\n/.exec(body.slice(at + line.length, to))?.[0] ?? '') : '';
  return at + line.length + blank.length;
}

// A table or paragraph would run together with a line that follows without a blank one between.
const apartFromBefore = (written: string, eol: string): string =>
  written.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(written) ? '' : eol;

const apartFromNext = (rest: string, eol: string): string =>
  rest.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? '' : eol;
