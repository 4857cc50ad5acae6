/** Which state of the ledger a page was made from, so that anyone can ask for the same state again. */
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

interface Props {
  readonly seq: number;
  readonly hash?: string;
  readonly locale: Locale;
}

export function LedgerPosition({ seq, hash, locale }: Props) {
  return (
    <footer className="ledger">
      <p>
        {m.portal_ledger({ seq: styleNumber(seq, locale) }, { locale })}
        {hash && (
          <>
            {' '}
            {m.portal_hash({}, { locale })} <code title={hash}>{hash.slice(0, 12)}</code>
          </>
        )}
      </p>
    </footer>
  );
}
