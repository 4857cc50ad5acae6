/** What changed from one version of a record to the next, field by field. */
import { type JsonObject, type JsonValue, sameJson } from './canonical.ts';

export interface Difference {
  /** Names of the fields from the outside in, joined with dots: `measures.attendances.value`. */
  readonly path: string;
  /** Null where the field was not there. */
  readonly before: JsonValue;
  /** Null where it is not there any more. */
  readonly after: JsonValue;
}

/** In the order of the fields; lists are compared whole. */
export function recordDifferences(before: JsonObject, after: JsonObject): readonly Difference[] {
  return within([], before, after);
}

function within(path: readonly string[], before: JsonObject, after: JsonObject): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => ofField([...path, name], before[name] ?? null, after[name] ?? null));
}

function ofField(path: readonly string[], before: JsonValue, after: JsonValue): readonly Difference[] {
  if (sameJson(before, after)) return [];
  if (isObject(before) && isObject(after)) return within(path, before, after);
  return [{ path: path.join('.'), before, after }];
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
