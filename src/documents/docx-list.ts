/** How the lists of a report count in a Word file: `-` for points; `1.`, `a)`, `i)` by depth for numbered lists. */
import { LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx';
import type { DocxContext } from './docx-context.ts';
import type { NodeOf } from './markdown-tree.ts';

export type ListDefinition = NumberingDefinition;

/** How far each level is moved in, in twips. */
export const STEP = 360;

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/**
 * Every numbered list gets a definition of its own, so that it counts from its own start. `depth` is the number of
 * numbered lists around it.
 */
export function listDefinition(list: NodeOf<'list'>, depth: number, context: DocxContext): ListDefinition {
  const { firstLine } = context.measures;
  if (!list.ordered) return points(firstLine);
  context.lists++;
  return {
    reference: `numbered-${context.lists}`,
    levels: LEVELS.map((level) => ({
      level,
      ...numberFormat(depth, `%${level + 1}`),
      start: Math.min(list.start ?? 1, 32767),
      suffix: LevelSuffix.SPACE,
      style: { paragraph: { indent: indent(level, firstLine) } },
    })),
  };
}

const indent = (level: number, firstLine: number) => ({ left: level * STEP, firstLine });

const points = (firstLine: number): ListDefinition => ({
  reference: 'points',
  levels: LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '-' : '+',
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: indent(level, firstLine) } },
  })),
});

function numberFormat(depth: number, number: string) {
  if (depth === 1) return { format: LevelFormat.LOWER_LETTER, text: `${number})` };
  if (depth === 2) return { format: LevelFormat.LOWER_ROMAN, text: `${number})` };
  return { format: LevelFormat.DECIMAL, text: `${number}.` };
}
