/**
 * Three-way merge of JSON records, field by field: two people who started from the same version and changed
 * different fields both keep their work; a real clash names the field and shows both sides.
 */
import { type JsonObject, type JsonValue, sameJson } from './canonical.ts';

/** `undefined` means that the field is absent on that side. */
export interface Clash {
  /** Names of the fields from the outside in, joined with dots: `measures.attendances.value`. */
  readonly path: string;
  readonly base: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
}

export interface Merge {
  /** Where both sides clash, it holds theirs. */
  readonly merged: JsonObject;
  readonly clashes: readonly Clash[];
}

/**
 * Objects merge by key; arrays and scalars are atomic. The same change on both sides is no clash, and neither are
 * two objects added under the same key with different fields; deleting what the other side changed is one.
 */
export function mergeRecords(base: JsonObject, theirs: JsonObject, mine: JsonObject): Merge {
  return mergeObjects([], base, theirs, mine);
}

function mergeObjects(
  path: readonly string[],
  base: JsonObject,
  theirs: JsonObject,
  mine: JsonObject,
): Merge {
  const members: [string, JsonValue][] = [];
  const clashes: Clash[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const field = mergeField([...path, name], member(base, name), member(theirs, name), member(mine, name));
    if (field.value !== undefined) members.push([name, field.value]);
    clashes.push(...field.clashes);
  }
  // fromEntries defines the member even if it is called __proto__; an assignment would not.
  return { merged: Object.fromEntries(members), clashes };
}

type Side = JsonValue | undefined;

interface Field {
  readonly value: Side;
  readonly clashes: readonly Clash[];
}

function mergeField(path: readonly string[], base: Side, theirs: Side, mine: Side): Field {
  if (same(theirs, mine) || same(base, mine)) return { value: theirs, clashes: [] };
  if (same(base, theirs)) return { value: mine, clashes: [] };
  if (isObject(theirs) && isObject(mine) && (base === undefined || isObject(base))) {
    const { merged, clashes } = mergeObjects(path, base ?? {}, theirs, mine);
    return { value: merged, clashes };
  }
  return { value: theirs, clashes: [{ path: path.join('.'), base, theirs, mine }] };
}

const member = (object: JsonObject, name: string): Side =>
  Object.hasOwn(object, name) ? object[name] : undefined;

function same(a: Side, b: Side): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameJson(a, b);
}

function isObject(value: Side): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
