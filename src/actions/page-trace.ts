/** A trace by cursor: the pages after the first are those of the ledger position at which the first was looked at. */
import { z } from 'zod';
import type { Actor } from '../domain/access.ts';
import type { Figure, TraceLine } from '../domain/figure.ts';
import { decodeCursor, encodeCursor, type Page } from '../domain/page.ts';
import type { Database } from '../store/connection.ts';
import type { FigureRequest } from './evaluate-figure.ts';
import { traceFigure } from './trace-figure.ts';

const LIST = 'trace';
const pageKey = z.tuple([z.int().nonnegative(), z.int().positive()]);

export interface TracePageAsk extends FigureRequest {
  readonly cursor?: string | undefined;
}

/** Throws `bad-cursor` and what evaluating the figure throws. */
export async function pageTrace(
  db: Database,
  actor: Actor,
  { cursor, ...ask }: TracePageAsk,
): Promise<Page<TraceLine> & { readonly figure: Figure }> {
  const [seq, at = 1] = decodeCursor(LIST, pageKey, cursor) ?? [];
  const { figure, lines, page, pages } = await traceFigure(db, actor, {
    ...ask,
    asOf: seq ?? ask.asOf,
    page: at,
  });
  const next = page < pages ? encodeCursor(LIST, [seq ?? figure.seq, page + 1]) : null;
  return { figure, items: lines, next };
}
