/** What is told of a check of an exported edition: to a program with `--json`. */
import type { EditionCheck } from '../domain/edition-check.ts';
import type { CheckPart, CheckState } from '../domain/edition-check-step.ts';
import type { Words } from '../domain/words.ts';

export interface EditionCheckView {
  readonly ok: boolean;
  readonly edition: {
    readonly id: string;
    /** What was signed: SHA-256 of the edition, hex. */
    readonly hash: string;
    readonly programme: string;
    readonly title: string;
    readonly period: { readonly text: string; readonly from: string; readonly to: string };
    readonly date: string;
    readonly ordinal: number;
    readonly position: number;
    readonly figures: number;
  } | null;
  readonly keys: readonly {
    readonly id: string;
    readonly organization: string;
    readonly publicKey: string;
    readonly fingerprint: string;
  }[];
  /** The first thing that is wrong. */
  readonly fault: { readonly part: CheckPart; readonly place: string; readonly said: Words } | null;
  readonly steps: readonly {
    readonly part: CheckPart;
    readonly place: string;
    readonly state: CheckState;
    readonly said: Words;
  }[];
}

export function editionCheckView({ ok, edition, keys, steps }: EditionCheck): EditionCheckView {
  const first = steps.find((step) => step.state === 'fault');
  return {
    ok,
    edition: edition && summaryOf(edition),
    keys: keys.map(({ id, organization, publicKey, fingerprint }) => {
      return { id, organization, publicKey, fingerprint };
    }),
    fault: first ? { part: first.part, place: first.place, said: first.said } : null,
    steps,
  };
}

function summaryOf({ id, hash, body }: NonNullable<EditionCheck['edition']>) {
  const { programme, title, period, date, ordinal, position, figures } = body;
  return {
    id,
    hash,
    programme: programme.number,
    title,
    period,
    date,
    ordinal,
    position,
    figures: figures.length,
  };
}
