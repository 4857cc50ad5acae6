/**
 * The directives of a template's body as pieces of its text, each with where it stands, so that a report is made by
 * cutting them out and putting others in: what the office wrote between them stays byte for byte.
 */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { near } from '../domain/fold.ts';
import type { Words } from '../domain/words.ts';
import { type Nodes, type Parents, parseWithinDepth, sourceOf, walk } from './markdown-tree.ts';
import { type ReportFault, tooDeep, unreadableBraces } from './report-fault.ts';
import { type BlockName, blockNames } from './template-blocks.ts';
import * as fault from './template-fault.ts';
import { isField, plainFields } from './template-fields.ts';

export const conditions = ['previous', 'targets', 'silent', 'reported'] as const;
export type Condition = (typeof conditions)[number];

interface Placed {
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
  /** In the body, from 1. */
  readonly line: number;
  readonly column: number;
}

export type Piece = Placed &
  (
    | { readonly kind: 'field'; readonly name: string }
    | { readonly kind: 'block'; readonly name: BlockName }
    | { readonly kind: 'obligations'; readonly inner: Inner }
    | { readonly kind: 'if'; readonly condition: Condition; readonly inner: Inner }
  );

/** What lies between the fences of a container. */
interface Inner {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

export interface PiecesReading {
  readonly pieces: readonly Piece[];
  /** Figures and charts, which stay as they are. */
  readonly live: readonly (TextDirective | LeafDirective)[];
  readonly faults: readonly ReportFault[];
}

interface Findings {
  readonly body: string;
  readonly live: (TextDirective | LeafDirective)[];
  readonly faults: ReportFault[];
}

const MOST_FENCES = 12;

export function readPieces(body: string): PiecesReading {
  const found: Findings = { body, live: [], faults: [] };
  const tree = fencesDeep(body) > MOST_FENCES ? null : parseWithinDepth(body);
  if (tree === null) {
    return { pieces: [], live: [], faults: [{ line: 1, column: 1, message: tooDeep() }] };
  }
  const pieces = piecesIn(tree, [], found);
  return { pieces, live: found.live, faults: found.faults };
}

/** How many blocks lie inside each other at most. Counted first, because the parser reads each level once more. */
function fencesDeep(body: string): number {
  const open: number[] = [];
  let deepest = 0;
  for (const [, colons = '', rest = ''] of body.matchAll(/^[ \t>]*(:{3,})([^\n]*)/gm)) {
    const closed = open.findIndex((fence) => fence <= colons.length);
    if (rest.trim() !== '') deepest = Math.max(deepest, open.push(colons.length));
    else if (closed !== -1) open.splice(closed);
  }
  return deepest;
}

/** `around` are the containers of the template that this part stands in, outermost first. */
function piecesIn(part: Parents, around: readonly string[], found: Findings): Piece[] {
  const pieces: Piece[] = [];
  walk(part, (node, above) => {
    if (node === part) return undefined;
    const piece = pieceOf(node, above, around, found);
    if (piece) pieces.push(piece);
    if (!piece && !isDirective(node)) lookForStrays(node, found);
    return isDirective(node) ? 'skip' : undefined;
  });
  return pieces;
}

type Directive = TextDirective | LeafDirective | ContainerDirective;

const isDirective = (node: Nodes): node is Directive =>
  node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';

function pieceOf(
  node: Nodes,
  above: readonly Parents[],
  around: readonly string[],
  found: Findings,
): Piece | null {
  if (node.type === 'textDirective') return fieldPiece(node, around, found);
  if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return null;
  if (above.length > 1) return refuse(found, node, fault.notAtMargin());
  return node.type === 'leafDirective'
    ? blockPiece(node, around, found)
    : containerPiece(node, around, found);
}

function fieldPiece(node: TextDirective, around: readonly string[], found: Findings): Piece | null {
  if (node.name === 'figure') return keepLive(node, found);
  if (node.name !== 'field') {
    // What no braces follow is prose that looks like a directive.
    const prose = sourceOf(node, found.body) === `:${node.name}`;
    if (!prose) return refuse(found, node, unknown(node.name, node.type));
    const broken = /^\{[^\n]*\}/.test(found.body.slice(placeOf(node).end));
    return broken ? refuse(found, node, unreadableBraces()) : null;
  }
  const name = onlyName(node);
  if (name === null) return refuse(found, node, fault.oneName('field', ':field{period}'));
  if (!isField(name)) return refuse(found, node, fault.unknownField(name, near(name, plainFields, 3)));
  if (name.startsWith('obligation.') && !around.includes('obligations'))
    return refuse(found, node, fault.onlyWithin(name, ':::obligations'));
  if (name === 'period.previous' && !around.includes('previous'))
    return refuse(found, node, fault.onlyWithin(name, ':::if{previous}'));
  return { kind: 'field', name, ...placeOf(node) };
}

function blockPiece(node: LeafDirective, around: readonly string[], found: Findings): Piece | null {
  if (node.name === 'chart') return keepLive(node, found);
  const name = blockNames.find((each) => each === node.name);
  if (!name) return refuse(found, node, unknown(node.name, node.type));
  if (hasMore(node) || node.children.length > 0) return refuse(found, node, fault.noAttributes(name));
  if (name === 'charts' && !around.includes('obligations'))
    return refuse(found, node, fault.onlyWithin('::charts', ':::obligations'));
  if (name === 'silent-obligations' && around.includes('obligations'))
    return refuse(found, node, fault.notWithin('::silent-obligations', ':::obligations'));
  return { kind: 'block', name, ...placeOf(node) };
}

function containerPiece(node: ContainerDirective, around: readonly string[], found: Findings): Piece | null {
  if (node.name !== 'obligations' && node.name !== 'if')
    return refuse(found, node, unknown(node.name, node.type));
  const inside = innerOf(node, found.body);
  if (!inside) refuse(found, node, fault.unclosed(node.name));
  const more = hasMore(node);
  if (node.name === 'obligations') {
    if (more) refuse(found, node, fault.noAttributes('obligations'));
    if (around.includes('obligations'))
      refuse(found, node, fault.notWithin(':::obligations', ':::obligations'));
    const pieces = piecesIn(node, [...around, 'obligations'], found);
    return inside && { kind: 'obligations', inner: { ...inside, pieces }, ...placeOf(node) };
  }
  const name = onlyName(node);
  const condition = conditions.find((each) => each === name);
  if (name === null) refuse(found, node, fault.oneName('if', ':::if{previous}'));
  else if (!condition) refuse(found, node, fault.unknownCondition(name, conditions));
  else if ((name === 'silent' || name === 'reported') && !around.includes('obligations'))
    refuse(found, node, fault.onlyWithin(`:::if{${name}}`, ':::obligations'));
  const pieces = piecesIn(node, [...around, name ?? ''], found);
  return inside && condition
    ? { kind: 'if', condition, inner: { ...inside, pieces }, ...placeOf(node) }
    : null;
}

/** From the line after the opening fence to the closing fence; null where the block is not closed. */
function innerOf(node: ContainerDirective, body: string): { start: number; end: number } | null {
  const { start, end } = placeOf(node);
  const source = body.slice(start, end);
  const first = source.search(/[\n\r]/);
  const last = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r'));
  const opening = /^:+/.exec(source)?.[0].length ?? 0;
  const closing = /^[ \t]*(:{3,})[ \t]*$/.exec(source.slice(last + 1))?.[1]?.length ?? 0;
  if (first === -1 || closing < opening) return null;
  const from = first + (source.startsWith('\r\n', first) ? 2 : 1);
  return { start: start + from, end: start + Math.max(from, last + 1) };
}

/** The one name in the braces; null where there are more, none, a value, or a label. */
function onlyName(node: Directive): string | null {
  const given = Object.entries(node.attributes ?? {});
  const [name, value] = given[0] ?? [];
  const labelled = node.type !== 'containerDirective' && node.children.length > 0;
  if (given.length !== 1 || name === undefined || value || labelled || hasLabel(node)) return null;
  return name;
}

const hasMore = (node: Directive): boolean => Object.keys(node.attributes ?? {}).length > 0 || hasLabel(node);

const hasLabel = (node: Directive): boolean =>
  node.type === 'containerDirective' &&
  node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel === true);

const leaves = ['chart', ...blockNames];

/** Says how the directive is written when its name is known, else which names are close. */
function unknown(name: string, type: Directive['type']): Words {
  if (name === 'figure' || name === 'field') return fault.wrongColons(`:${name}{…}`);
  if (leaves.includes(name) && type !== 'leafDirective') return fault.wrongColons(`::${name}`);
  if (name === 'obligations') return fault.wrongColons(':::obligations … :::');
  if (name === 'if') return fault.wrongColons(':::if{previous} … :::');
  return fault.unknownDirective(name, near(name, ['field', 'figure', 'obligations', 'if', ...leaves], 3));
}

function keepLive(node: TextDirective | LeafDirective, found: Findings): null {
  found.live.push(node);
  return null;
}

const texts = new Set(['text', 'html', 'image', 'imageReference', 'definition', 'link']);

/** Directives that the parser did not take for such: inside HTML, in an address, with a blank too many, a lone fence. */
function lookForStrays(node: Nodes, { body, faults }: Findings): void {
  if (!texts.has(node.type)) return;
  const whole = sourceOf(node, body);
  const label =
    node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? 0) - placeOf(node).start : 0;
  const raw = whole
    .slice(Math.max(0, label))
    .replace(/<!--[\s\S]*?(-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const before = whole.slice(0, whole.length - raw.length);
  const mark =
    /(?<!\\):[ \t]*(field|figure|chart)[ \t]*[{[]|^[ \t]*(:{3,})[ \t]*$|^[ \t]*:{2,}[ \t]*(?=\p{L})/gimu;
  for (const stray of raw.matchAll(mark)) {
    const ahead = before + raw.slice(0, stray.index);
    const place = after(node, ahead);
    if (stray[1]) faults.push({ ...place, message: fault.unreadable(stray[1]) });
    else if (startsLine(body, placeOf(node).start + ahead.length))
      faults.push({ ...place, message: fault.strayFence() });
  }
}

const startsLine = (body: string, at: number): boolean =>
  /(^|[\n\r])[ \t>]*$/.test(body.slice(Math.max(0, at - 200), at));

/** The place behind `text`, with which the node begins. */
function after(node: Nodes, text: string): { line: number; column: number } {
  const { line, column } = placeOf(node);
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length > 1 ? last + 1 : column + last };
}

function refuse(found: Findings, node: Nodes, message: Words): null {
  const { line, column } = placeOf(node);
  found.faults.push({ line, column, message });
  return null;
}

export function placeOf(node: Nodes): Placed {
  const { start, end } = node.position ?? {};
  return {
    start: start?.offset ?? 0,
    end: end?.offset ?? 0,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
  };
}
