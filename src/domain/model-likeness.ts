/**
 * Whether another unit has registered the same model already: a score from 0 to 1 that is the sum of its reasons in words,
 * by name, field and area. It only suggests; the form of 2026 asks that a model is no copy of another unit's.
 */
import type { ExemplaryModel } from './exemplary-model.ts';
import { fold } from './fold.ts';
import { textLikeness } from './text-likeness.ts';
import type { Words } from './words.ts';

/** What each reason can add at most. */
export const modelWeights = { name: 0.55, area: 0.3, field: 0.15 } as const;

/** From here a model is shown. */
export const LIKELY = 0.5;

// Below this, shared letters are those any two Vietnamese texts share.
const CHANCE = 0.35;

export type ComparedModel = Pick<ExemplaryModel, 'name' | 'field' | 'area' | 'unit'>;

export interface ModelReason {
  readonly code: keyof typeof modelWeights;
  readonly adds: number;
  readonly words: Words;
}

/** Null between models of one unit, which may go on with its own. */
export function modelLikeness(
  one: ComparedModel,
  other: ComparedModel,
): { readonly score: number; readonly reasons: readonly ModelReason[] } | null {
  if (fold(one.unit) === fold(other.unit)) return null;
  const reasons = [
    ofText('name', one.name, other.name, { vi: 'tên', en: 'names' }),
    ofText('area', one.area, other.area, { vi: 'địa bàn và đối tượng', en: 'area and beneficiaries' }),
    {
      code: 'field' as const,
      adds: one.field === other.field ? modelWeights.field : 0,
      words: { vi: 'cùng lĩnh vực', en: 'the same field' },
    },
  ].filter(({ adds }) => adds > 0);
  return { score: rounded(reasons.reduce((sum, { adds }) => sum + adds, 0)), reasons };
}

function ofText(code: 'name' | 'area', one: string, other: string, what: Words): ModelReason {
  const alike = textLikeness(one, other);
  const beyondChance = Math.max(0, (alike - CHANCE) / (1 - CHANCE));
  const words =
    alike === 1
      ? { vi: `${what.vi} trùng nhau`, en: `the same ${what.en}` }
      : {
          vi: `${what.vi} giống nhau ${Math.round(100 * alike)} %`,
          en: `${what.en} ${Math.round(100 * alike)} % alike`,
        };
  return { code, adds: rounded(modelWeights[code] * beyondChance), words };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
