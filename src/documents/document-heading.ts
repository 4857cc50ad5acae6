/** The words at the head of an official document, in either layout, ready for every output to set. */
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { documentWords } from './document-words.ts';
import type { IssuingBody, ReportDocument, Signatory } from './report-document.ts';

export interface HeadingWords {
  /** Quốc hiệu and Tiêu ngữ of the State, or the name of the Party alone. */
  readonly authority: readonly string[];
  /** Only Party documents put an asterisk under who issues them. */
  readonly asterisk: boolean;
  /** What a Party document sets under its subject, five strokes; null where a rule is drawn. */
  readonly under: string | null;
  /** One line for a common number, several where each body gave its own; with room for ink where none is given. */
  readonly numbers: readonly string[];
  /** `BÁO CÁO`. */
  readonly kind: string;
  /** What the report is about: the title without its first word for the kind. */
  readonly subject: string;
}

type Titled = Pick<ReportDocument, 'issuers' | 'locale' | 'title' | 'layout'>;

export function headingWords({ issuers, locale, title, layout }: Titled): HeadingWords {
  const words = documentWords[locale];
  const party = layout.form === 'party';
  return {
    authority: party ? [words.party] : [words.state, words.motto],
    asterisk: party,
    under: party ? '-----' : null,
    numbers: numbersOf(issuers, locale, party),
    kind: words.kind,
    subject: subjectOf(title, locale),
  };
}

function numbersOf(issuers: readonly IssuingBody[], locale: Locale, party: boolean): readonly string[] {
  const words = documentWords[locale];
  const given = [...new Set(issuers.flatMap(({ number }) => number ?? []))];
  const before = party ? words.partyNumber : words.number;
  if (given.length > 0) return given.map((number) => `${before} ${number}`);
  return [party ? words.blankPartyNumber : words.blankNumber];
}

function subjectOf(title: string, locale: Locale): string {
  const rest = title.replace(documentWords[locale].kindInTitle, '');
  return rest.charAt(0).toLocaleUpperCase(documentWords[locale].language) + rest.slice(1);
}

/**
 * Who signs, above the hand: `TM. BAN DÂN VẬN`. Party documents write T/M, K/T and T/L for TM., KT. and TL. (Guidance
 * 36-HD/VPTW).
 */
export function signedFor({ capacity, body }: Signatory, form: 'state' | 'party'): string {
  if (capacity === null) return body;
  const short = form === 'party' ? capacity.replace(/^(T|K)(M|T|L)\.$/, '$1/$2') : capacity;
  return `${short} ${body}`;
}

/** `Đã ký số ngày 05/01/2021 · khóa …`; null on paper that a hand will sign. */
export function signatureNote({ signed }: Signatory, locale: Locale): string | null {
  return signed && documentWords[locale].signedOn(styleDate(signed.on, locale), signed.fingerprint);
}

/** The lines under “Nơi nhận”: `- Tỉnh ủy;`, the last with a full stop. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((recipient, at) => {
    const words = recipient.replace(/^[-–]\s*/, '').replace(/[;,.\s]+$/, '');
    return `- ${words}${at === recipients.length - 1 ? '.' : ';'}`;
  });
}
