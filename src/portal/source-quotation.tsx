/** The source of an opening balance: the document, the words the total stands in, and where to read them. */
import type { TraceLine } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

interface Props {
  readonly source: NonNullable<TraceLine['source']>;
  readonly locale: Locale;
}

export function SourceQuotation({ source: { document, quotation, address }, locale }: Props) {
  // The address was typed into a record: only pages of the web become links.
  const linked = address !== undefined && /^https?:\/\//i.test(address);
  return (
    <figure className="source">
      <figcaption>
        {m.portal_source({}, { locale })}{' '}
        {linked ? (
          <a href={address} rel="noopener noreferrer" lang="vi">
            {document}
          </a>
        ) : (
          <cite lang="vi">{document}</cite>
        )}
      </figcaption>
      <blockquote lang="vi">
        <p>{quotation}</p>
      </blockquote>
      {linked && <p className="source-address">{address}</p>}
    </figure>
  );
}
