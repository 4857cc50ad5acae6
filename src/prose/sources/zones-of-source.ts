/**
 * The zones of a file that was read: judged by its lines as in any text, but where the file itself says what a block
 * is (a running header, a menu, a caption, a heading), the file is believed.
 */
import type { Zone } from '../../domain/prose-figure.ts';
import type { ZoneSpan } from '../zone-span.ts';
import { zonesOf } from '../zones.ts';
import type { BlockRole, SourceBlock, SourceText } from './source-text.ts';

export function zonesOfSource({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): readonly ZoneSpan[] {
  const lines = [...zonesOf(text)];
  if (blocks.every(({ role }) => role === undefined)) return lines;
  const roles = rolesOf(lines, blocks);
  const title = roles.indexOf('heading');
  let last = '';
  return lines.map((line, index) => {
    const zone = told(roles[index], index === title) ?? line.zone;
    const { start, end } = line;
    const words = zone === 'related' ? text.slice(start, end).trim() : '';
    const duplicate = words !== '' && words === last;
    last = words;
    return duplicate ? { start, end, zone, duplicate } : { start, end, zone };
  });
}

function told(role: BlockRole | undefined, isTitle: boolean): Zone | undefined {
  switch (role) {
    case 'header':
    case 'footer':
      return 'chrome';
    case 'link-list':
      return 'related';
    case 'caption':
      return 'caption';
    case 'heading':
      return isTitle ? 'title' : 'body';
    case 'table-cell':
    case 'list-item':
      return 'body';
    default:
      return undefined;
  }
}

/** The role of the block that each line begins in; both are in the order of the text. */
function rolesOf(lines: readonly ZoneSpan[], blocks: readonly SourceBlock[]): (BlockRole | undefined)[] {
  let at = 0;
  return lines.map(({ start }) => {
    while ((blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const block = blocks[at];
    return block && block.start <= start ? block.role : undefined;
  });
}
