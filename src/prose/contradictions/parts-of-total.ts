/** Parts that do not add up to the total they are parts of, and a part larger than its whole. */
import type { Account, Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, meet, middle, possibleExtent, sumOf } from './extent.ts';
import { type Part, type PartList, partLists } from './part-list.ts';
import { completeBy, isPartition } from './partition.ts';
import { quote, shown } from './quotation.ts';
import { sameUnit } from './same-unit.ts';
import { sentencesOf, templateOf } from './template.ts';

export function* partsOfTotal(account: Account): Generator<Contradiction> {
  for (const sentence of sentencesOf(account)) {
    for (const list of partLists(templateOf(account, sentence))) {
      const found = outOfWhole(account, list) ?? unequal(account, list);
      if (found) yield found;
    }
  }
}

function unequal(account: Account, list: PartList): Contradiction | undefined {
  const { total, parts } = list;
  const complete = completeBy(list);
  if (complete === undefined || !isPartition(parts)) return undefined;
  const whole = extent(total);
  const sum = sumOf(parts.map(({ told }) => extent(told)));
  if (meet(whole, sum)) return undefined;
  const off = Math.abs(middle(sum) - middle(whole)) / middle(whole);
  return off > complete ? undefined : contradiction(account, total, parts, sum);
}

const extent = ({ figure }: Told): Extent => possibleExtent(figure);

function contradiction(account: Account, total: Told, parts: readonly Part[], sum: Extent): Contradiction {
  const added = parts.map(({ told }) => told.figure.text.replace(/\s+/g, ' ')).join(' + ');
  const is = shown(middle(sum), total.figure.unit);
  const [said, last] = [quote(account, total), parts.at(-1)?.told ?? total];
  return {
    kind: 'parts-total',
    figures: [total.index, ...parts.map(({ told }) => told.index)],
    words: {
      vi: `Các phần cộng lại là ${is.vi} (${added}: ${quote(account, last)}), khác với tổng ${total.figure.text} (${said}).`,
      en: `The parts add up to ${is.en} (${added}: ${quote(account, last)}), not to the total ${total.figure.text} (${said}).`,
    },
  };
}

/** `100 hộ, trong đó 120 hộ …`: one part alone is more than the whole. */
function outOfWhole(account: Account, { total, announced, parts }: PartList): Contradiction | undefined {
  if (announced === 'colon' || announced === 'brackets') return undefined;
  const whole = extent(total);
  const larger = parts.find(
    ({ told }) =>
      total.figure.unit !== '' &&
      sameUnit(told.figure.unit, total.figure.unit) &&
      extent(told).least > whole.most * (1 + 1e-9),
  );
  if (!larger || isSaidBefore(total, larger.told)) return undefined;
  const [part, said] = [quote(account, larger.told), quote(account, total)];
  return {
    kind: 'part-over-whole',
    figures: [total.index, larger.told.index],
    words: {
      vi: `Phần nêu ra ${larger.told.figure.text} (${part}) lớn hơn tổng ${total.figure.text} (${said}).`,
      en: `The part ${larger.told.figure.text} (${part}) is larger than its whole ${total.figure.text} (${said}).`,
    },
  };
}

/** A larger whole stands earlier in the sentence: the part may be one of that. */
const isSaidBefore = ({ sentence }: Told, part: Told): boolean =>
  sentence.told
    .slice(0, 40)
    .some(
      ({ index, figure }) =>
        index < part.index &&
        sameUnit(figure.unit, part.figure.unit) &&
        Math.max(figure.value ?? 0, figure.denominator ?? 0) >= (part.figure.value ?? 0),
    );
