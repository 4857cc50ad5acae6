/**
 * Reads HTML from front to back and tells of tags and text, building no tree: what a page nests is of no use here, and
 * trees of hostile pages take quadratic time. Forgiving as browsers are; scripts, styles and comments are passed over.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

export interface HtmlVisitor {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Entities decoded; blanks as they stand. */
  text(text: string): void;
}

/** What is inside these is no text and no markup. */
const raw = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
]);
const NAME = /[a-zA-Z][^\s/>]{0,40}/y;

/** Takes time in proportion to the length of the page. */
export function scanHtml(source: string, visit: HtmlVisitor): void {
  const missing = new Set<string>();
  for (let at = 0; at < source.length; ) {
    const tag = nextTag(source, at);
    if (tag > at) visit.text(decodeEntities(source.slice(at, tag)));
    if (tag >= source.length) break;
    const closing = source[tag + 1] === '/';
    if (!closing && !/[a-zA-Z]/.test(source[tag + 1] ?? '')) {
      at = pastAside(source, tag, missing);
      continue;
    }
    NAME.lastIndex = tag + (closing ? 2 : 1);
    const name = (NAME.exec(source)?.[0] ?? '').toLowerCase();
    const nameEnd = tag + (closing ? 2 : 1) + name.length;
    const end = tagEnd(source, nameEnd);
    at = end + 1;
    if (closing) visit.close(name);
    else if (raw.has(name)) at = source[end - 1] === '/' ? at : pastRaw(source, at, name, missing);
    else visit.open(name, source.slice(nameEnd, Math.min(end, nameEnd + 4000)));
  }
}

/** A `<` that begins something; any other is a sign of the text. */
function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    if (/[a-zA-Z!?]/.test(source[at + 1] ?? '')) return at;
    if (source[at + 1] === '/' && /[a-zA-Z]/.test(source[at + 2] ?? '')) return at;
  }
  return source.length;
}

/** The `>` that ends a tag, not one inside a quoted attribute. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(source[at - 1] ?? '')) quote = sign;
  }
  return source.length;
}

// What was looked for in vain once is not looked for again: the search would go to the end of the page each time.
function past(source: string, mark: string, from: number, missing: Set<string>): number | null {
  if (missing.has(mark)) return null;
  const found = source.indexOf(mark, from);
  if (found < 0) missing.add(mark);
  return found < 0 ? null : found + mark.length;
}

function pastAside(source: string, at: number, missing: Set<string>): number {
  if (source.startsWith('<!--', at)) return past(source, '-->', at + 2, missing) ?? source.length;
  return past(source, '>', at, missing) ?? source.length;
}

function pastRaw(source: string, from: number, name: string, missing: Set<string>): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  if (missing.has(name)) return from;
  const found = end.exec(source);
  if (!found) missing.add(name);
  return found ? tagEnd(source, found.index) + 1 : from;
}

const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x?[0-9a-fA-F]{1,8})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g, (whole, number, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = Number(/^x/i.test(number) ? `0${number}` : number);
    if (!Number.isInteger(code) || code === 0 || code > 0x10ffff) return '\ufffd';
    if (code >= 0x80 && code < 0xa0) return WINDOWS_SIGNS[code - 0x80] ?? '';
    return code >= 0xd800 && code < 0xe000 ? '\ufffd' : String.fromCodePoint(code);
  });
}
