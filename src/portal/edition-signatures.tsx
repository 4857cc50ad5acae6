/** Who signed, for whom, when and with which key. */
import type { SignatureView } from '../contract/edition.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

interface Props {
  readonly signatures: readonly SignatureView[];
  readonly locale: Locale;
}

export function EditionSignatures({ signatures, locale }: Props) {
  return (
    <section className="signatures" aria-labelledby="chu-ky">
      <h2 id="chu-ky">{m.portal_signatures({}, { locale })}</h2>
      <SignatureList signatures={signatures} locale={locale} />
    </section>
  );
}

export function SignatureList({ signatures, locale }: Props) {
  return (
    <ul className="signature-list">
      {signatures.map((signature) => (
        <li key={signature.party.code}>
          <strong>{signature.party.name[locale]}</strong>
          {signature.organization.code !== signature.party.code && (
            <span>{m.portal_signed_by({ name: signature.organization.name[locale] }, { locale })}</span>
          )}
          <Signatory signature={signature} />
          <span>{m.portal_signature_on({ day: styleDate(signature.signedOn, locale) }, { locale })}</span>
          <EnteredOn signature={signature} locale={locale} />
          <span className="aside">
            {m.portal_key({}, { locale })} <code>{signature.fingerprint}</code>
            {signature.revoked && (
              <strong className="key-revoked"> {m.portal_key_revoked({}, { locale })}</strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Signatory({ signature: { signatory } }: { readonly signature: SignatureView }) {
  const said = [signatory?.capacity, signatory?.position, signatory?.name].filter(Boolean);
  return said.length > 0 ? <span lang="vi">{said.join(' ')}</span> : null;
}

/** A paper of an earlier day says when it came into the ledger. */
function EnteredOn({ signature, locale }: { readonly signature: SignatureView; readonly locale: Locale }) {
  const entered = signature.recordedAt.slice(0, 10);
  if (entered <= signature.signedOn) return null;
  return (
    <span className="aside">{m.portal_entered_on({ day: styleDate(entered, locale) }, { locale })}</span>
  );
}
