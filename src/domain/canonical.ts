/**
 * Canonical JSON (RFC 8785, JCS): one text per value, so that the hash of a ledger entry does not depend on who
 * wrote it down. Numbers and strings follow JSON.stringify; members are sorted by UTF-16 code units.
 */

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** @throws TypeError for what JSON cannot say: undefined, functions, NaN, infinities, lone surrogates, class instances. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  // Array.from visits the holes that map would skip.
  if (isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`not a JSON value: ${typeof value}`);
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

// Array.isArray does not narrow a readonly array away from the other members of the union.
const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('not a JSON value: text with a lone surrogate');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError(`not a JSON value: ${number}`);
  return JSON.stringify(number);
}

function canonicalObject(object: JsonObject): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('not a JSON value: an object with a class of its own');
  }
  const members = Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${canonicalString(name)}:${canonicalJson(value)}`);
  return `{${members.join(',')}}`;
}
