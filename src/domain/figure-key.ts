/** The key of a figure within a report: its code and what it asks beyond the report's own period, in one fixed order. */
import type { Territory } from './figure.ts';

const fields = ['period', 'place', 'organization', 'territory', 'group', 'compare'] as const;

/** What a mark asks for; texts as the author wrote them. */
export interface FigureKey {
  readonly code: string;
  readonly period?: string;
  readonly place?: string;
  readonly organization?: string;
  readonly territory?: Territory;
  readonly group?: string;
  /** Beside what it is set; see comparison.ts. What is evaluated and frozen has a key without it. */
  readonly compare?: string;
}

export function writeFigureKey(asked: FigureKey): string {
  const parts = fields.flatMap((field) => {
    const value = asked[field];
    return value === undefined ? [] : [`${field}=${encodeURIComponent(value)}`];
  });
  return [encodeURIComponent(asked.code), ...parts].join('&');
}

/** The question of a key that `writeFigureKey` wrote. */
export function readFigureKey(key: string): FigureKey {
  const [code = '', ...parts] = key.split('&');
  const asked = parts.map((part) => {
    const [field = '', value = ''] = part.split('=');
    return [field, decodeURIComponent(value)];
  });
  return { code: decodeURIComponent(code), ...Object.fromEntries(asked) } as FigureKey;
}
