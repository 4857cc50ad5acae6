/** The errata of an edition, each with its differences and signatures. */
import type { ErratumView, SignatureView } from '../contract/edition.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { DifferenceTable } from './edition-differences.tsx';
import { SignatureList } from './edition-signatures.tsx';

interface Props {
  readonly errata: readonly ErratumView[];
  readonly parties: readonly SignatureView[];
  readonly locale: Locale;
}

export const erratumAnchor = (ordinal: number): string => `dinh-chinh-${ordinal}`;

export function EditionErrata({ errata, parties, locale }: Props) {
  return errata.map((erratum) => (
    <section key={erratum.id} className="erratum" aria-labelledby={erratumAnchor(erratum.ordinal)}>
      <h2 id={erratumAnchor(erratum.ordinal)}>
        {m.portal_erratum(
          { ordinal: String(erratum.ordinal), day: styleDate(erratum.date, locale) },
          { locale },
        )}
      </h2>
      {erratum.reason && <p lang="vi">{erratum.reason}</p>}
      <DifferenceTable
        {...{ lines: erratum.lines, parties, locale }}
        caption={m.portal_erratum_caption(
          { from: styleNumber(erratum.from, locale), to: styleNumber(erratum.to, locale) },
          { locale },
        )}
        now={m.portal_corrected({}, { locale })}
      />
      <SignatureList signatures={erratum.signatures} locale={locale} />
      {erratum.missing.length > 0 && (
        <p className="aside">
          {m.portal_unsigned(
            { parties: erratum.missing.map(({ name }) => name[locale]).join('; ') },
            { locale },
          )}
        </p>
      )}
    </section>
  ));
}
