/** Facts of single days summed into half-month buckets, by place and for all places together. */
import type { FactChange, OpenFact } from './fact-book.ts';
import { bucketOf } from './half-month.ts';
import { fromThousandths, toThousandths } from './quantity.ts';

export const ALL_PLACES = '*';

export interface RollupRow {
  readonly measure: string;
  readonly group: string;
  readonly claimant: string;
  readonly party: string;
  readonly place: string;
  readonly organization: string;
  readonly bucket: string;
  readonly value: number;
  readonly records: number;
  readonly waiting: number;
  readonly disputed: number;
}

type Sum = { thousandths: bigint; records: number; waiting: number; disputed: number };
type Key = Omit<RollupRow, 'value' | 'records' | 'waiting' | 'disputed'>;

/** What the changes add to (or take from) each bucket; rows that come to nothing are left out. */
export function sumIntoBuckets(changes: readonly Pick<FactChange, 'closed' | 'opened'>[]): RollupRow[] {
  const sums = new Map<string, { key: Key; sum: Sum }>();
  for (const { closed, opened } of changes) {
    for (const fact of closed) count(sums, fact, -1);
    for (const fact of opened) count(sums, fact, 1);
  }
  return [...sums.values()].flatMap(({ key, sum }) => {
    const { thousandths, ...counts } = sum;
    const nothing = thousandths === 0n && Object.values(counts).every((each) => each === 0);
    // A first record of value zero still makes a row: zero is something somebody recorded.
    return nothing ? [] : [{ ...key, value: fromThousandths(thousandths), ...counts }];
  });
}

function count(sums: Map<string, { key: Key; sum: Sum }>, fact: OpenFact, sign: 1 | -1): void {
  if (fact.span) return;
  const own = fact.claimant === '' ? sign : 0;
  for (const place of [fact.place, ALL_PLACES]) {
    const { measure, group, claimant, party, organization } = fact;
    const key: Key = { measure, group, claimant, party, place, organization, bucket: bucketOf(fact.lastDay) };
    const id = JSON.stringify(key);
    const found = sums.get(id) ?? { key, sum: { thousandths: 0n, records: 0, waiting: 0, disputed: 0 } };
    found.sum.thousandths += BigInt(sign) * toThousandths(fact.value);
    found.sum.records += own;
    if (fact.state === 'waiting') found.sum.waiting += own;
    if (fact.state === 'disputed') found.sum.disputed += own;
    sums.set(id, found);
  }
}
