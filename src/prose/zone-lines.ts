/** The lines of a text each with its neighbours, and what its ends tell of it, for judging which zone it is in. */
import { type Line, linesOf } from './lines.ts';

export interface Window {
  readonly before: Line | undefined;
  readonly line: Line;
  /** The next three at most. */
  readonly after: readonly Line[];
}

const AHEAD = 3;

export function* windowsOf(text: string): Generator<Window> {
  let before: Line | undefined;
  const held: Line[] = [];
  const take = (): Window | undefined => {
    const line = held.shift();
    const window = line && { before, line, after: [...held] };
    before = line;
    return window;
  };
  for (const line of linesOf(text)) {
    if (isAddress(line)) continue;
    held.push(line);
    const window = held.length > AHEAD ? take() : undefined;
    if (window) yield window;
  }
  for (let window = take(); window; window = take()) yield window;
}

const address =
  /^(?:[a-z][a-z\d+.-]*:|www\.)\S+$|^[\w%./-]+\.(?:[a-z]{2,4}\/\S*|html?|aspx?|php|txt|docx?|pdf)$/i;

/** Nothing but the address of a page or the name of a file: its digits count nothing. */
export const isAddress = ({ key }: Line): boolean => !key.includes(' ') && address.test(key);

const LONG = 260;
const stops = new Set('.!?…:;');
const closers = new Set('"”’)');

/** A full stop, behind which only quotation marks and brackets close. */
export function isEnded({ key }: Line): boolean {
  let at = key.length - 1;
  while (at >= 0 && closers.has(key.charAt(at))) at -= 1;
  return stops.has(key.charAt(at));
}

/** As titles and links are. */
export const isShort = (line: Line): boolean => line.key.length < LONG && !isEnded(line);
export const isProse = (line: Line): boolean => line.key.length >= LONG * 1.5 && isEnded(line);
export const isBrief = ({ key }: Line): boolean => key.length < LONG;
