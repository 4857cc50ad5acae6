/** Whether a template can be understood and names only indicators that exist. */
import type { Template } from '../documents/template.ts';
import type { Actor } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { type TemplateFile, wantTemplate } from './template-files.ts';

/** Throws `damaged-template` with every fault by line and column. */
export function checkTemplate(
  db: Database,
  actor: Actor,
  ask: Pick<TemplateFile, 'file' | 'text'> & { readonly locale: Locale },
): Promise<Template> {
  return read(db, actor, async (tx) => {
    const { indicators } = await (await openRegisters(db, tx)).catalogue();
    return wantTemplate(ask, ask.locale, new Set(indicators.map((indicator) => indicator.code)));
  });
}
