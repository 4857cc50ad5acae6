/** The head and the foot of a document as pieces of a web page that prints like the paper. */
import { headingWords, recipientLines, signatureNote, signedFor } from './document-heading.ts';
import { documentWords } from './document-words.ts';
import { element, type HtmlElement, text } from './html-element.ts';
import type { ReportDocument, Signatory } from './report-document.ts';

const line = (name: string, words: string): HtmlElement => element('p', { className: [name] }, [text(words)]);
const box = (name: string, children: readonly HtmlElement[]): HtmlElement =>
  element('div', { className: [name] }, children);

export function pageHeading(document: ReportDocument): readonly HtmlElement[] {
  const { issuers, placeAndDate, title } = document;
  const words = headingWords(document);
  const [authority = '', motto] = words.authority;
  const bodies = issuers.flatMap(({ superior, name }) => [
    ...(superior === null ? [] : [line('superior', superior)]),
    line('issuer', name),
  ]);
  const left = [
    ...bodies,
    words.asterisk ? line('asterisk', '*') : element('hr', {}, []),
    ...words.numbers.map((number) => line('number', number)),
  ];
  const right = [
    line('authority', authority),
    ...(motto === undefined ? [] : [line('motto', motto)]),
    element('hr', {}, []),
    ...(placeAndDate === null ? [] : [line('dated', placeAndDate)]),
  ];
  const kind = element('span', { className: ['kind'] }, [text(words.kind)]);
  const subject = element('span', { className: ['subject'] }, [text(title === '' ? '' : words.subject)]);
  return [
    element('header', { className: ['head'] }, [box('issuers', left), box('state', right)]),
    element('h1', { className: ['title'] }, [kind, text(' '), subject]),
    words.under !== null ? line('asterisk', words.under) : element('hr', { className: ['under-title'] }, []),
  ];
}

export function pageSignatures(document: ReportDocument): readonly HtmlElement[] {
  const { signatories, recipients, locale } = document;
  const blocks = signatories.map((signatory) => signature(signatory, document));
  const list =
    recipients.length === 0
      ? []
      : [
          box('recipients', [
            line('recipients-head', documentWords[locale].recipients),
            ...recipientLines(recipients).map((words) => line('recipient', words)),
          ]),
        ];
  if (blocks.length + list.length === 0) return [];
  const name = signatories.length > 1 ? ['foot', 'foot--joint'] : ['foot'];
  const parts = signatories.length > 1 ? [...blocks, ...list] : [...list, ...blocks];
  return [element('footer', { className: name }, parts)];
}

function signature(signatory: Signatory, { layout, locale }: ReportDocument): HtmlElement {
  const note = signatureNote(signatory, locale);
  return box('signature', [
    line('signed-for', signedFor(signatory, layout.form)),
    line('position', signatory.position ?? ''),
    line('signatory', signatory.name ?? ''),
    ...(note === null ? [] : note.split(' · ')).map((words) => line('signed', words)),
  ]);
}
