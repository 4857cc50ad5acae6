/** Something a text says of its programme, with the exact words that say it. */

export interface Finding<Value> {
  readonly value: Value;
  /** UTF-16 offsets into the text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly quotation: string;
}

export const finding = <Value>(text: string, start: number, end: number, value: Value): Finding<Value> => ({
  value,
  start,
  end,
  quotation: text.slice(start, end),
});

/** The first mention of each value. */
export function firstMentions<Value>(
  findings: readonly Finding<Value>[],
  keyOf: (value: Value) => string,
): readonly Finding<Value>[] {
  const first = new Map<string, Finding<Value>>();
  for (const each of findings) {
    const key = keyOf(each.value);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}
