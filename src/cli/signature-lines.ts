/** Signatures in words, for the commands that show them. */
import type { Signed } from '../actions/sign-report.ts';
import type { SignatureView } from '../contract/edition.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

export function signedLines(signed: Signed, what: 'edition' | 'erratum', locale: Locale): string[] {
  const { id, ordinal, hash, fingerprint, missing } = signed;
  const said = { edition: m.cli_signed, erratum: m.cli_signed_erratum }[what];
  const rest =
    missing.length > 0
      ? m.cli_signatures_missing({ parties: missing.join('; ') }, { locale })
      : m.cli_signatures_complete({}, { locale });
  return [
    said({ ordinal, id, hash }, { locale }),
    `  ${m.cli_key_fingerprint({ fingerprint }, { locale })}`,
    `  ${rest}`,
  ];
}

export const signatureLines = (signatures: readonly SignatureView[], locale: Locale): string[] =>
  signatures.map(({ party, organization, signedOn, fingerprint, revoked }) => {
    const by =
      organization.code === party.code
        ? ''
        : ` (${m.cli_signed_by_successor({ name: organization.name[locale] }, { locale })})`;
    const state = revoked ? ` – ${m.cli_key_revoked({}, { locale })}` : '';
    return `${party.name[locale]}${by}: ${styleDate(signedOn, locale)}; ${fingerprint}${state}`;
  });
