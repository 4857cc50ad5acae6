/**
 * The paragraphs of one part of a Word file as they are printed: inserted text counts, deleted and hidden text does
 * not, and runs may be split however the word processor likes. Bookmarks and content controls whose name begins with
 * `figure_` are kept as marks; see docx-context.ts for the scheme.
 */
import { hidesRun, unprinted } from './docx-unprinted.ts';
import { ParagraphText, type PrintedParagraph, type TextPart } from './paragraph-text.ts';
import { scanXml, XmlFault } from './scan-xml.ts';

const FIGURE = /^figure_\d+_/;
/** More marks than this around one place are made to waste time. */
const MOST_OPEN = 100;
const MOST_PARAGRAPHS = 50_000;
const MOST_MARKS = 5000;

type Attribute = (name: string) => string | undefined;

/** @throws XmlFault when the XML is not well-formed. */
export function readParagraphs(xml: string, part: TextPart): PrintedParagraph[] {
  const reader = new PartReader(part);
  scanXml(xml, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return reader.paragraphs();
}

class PartReader {
  readonly #part: TextPart;
  #count = 0;
  #silent = 0;
  #inText = 0;
  #hiddenRun = false;
  readonly #done: (PrintedParagraph | null)[] = [];
  /** Paragraphs lie inside each other where there is a text box. */
  readonly #paragraphs: ParagraphText[] = [];
  readonly #places: number[] = [];
  /** Bookmarks by their id and content controls by their depth, and what is open of them. */
  readonly #bookmarks = new Map<string, string>();
  readonly #controls: { name: string | null }[] = [];
  readonly #marks: string[] = [];
  #begun = 0;

  constructor(part: TextPart) {
    this.#part = part;
  }

  paragraphs(): PrintedParagraph[] {
    return this.#done.filter((paragraph) => paragraph !== null);
  }

  open(name: string, attribute: Attribute): void {
    if (unprinted.has(name)) this.#silent++;
    if (this.#silent > 0) return;
    if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:t') this.#inText++;
    else if (name === 'w:r') this.#hiddenRun = false;
    else if (name === 'w:vanish') this.#hiddenRun = hidesRun(attribute('w:val'));
    else if (name === 'w:bookmarkStart') this.#openBookmark(attribute);
    else if (name === 'w:bookmarkEnd') this.#closeBookmark(attribute);
    else if (name === 'w:sdt') this.#controls.push({ name: null });
    else if (name === 'w:tag') this.#nameControl(attribute);
    else if (name === 'w:sdtContent') this.#begin(this.#controls.at(-1)?.name);
    else this.#add(printed[name] ?? '');
  }

  close(name: string): void {
    if (this.#silent === 0) {
      if (name === 'w:p') this.#closeParagraph();
      else if (name === 'w:t') this.#inText--;
      else if (name === 'w:sdtContent') this.#end(this.#controls.at(-1)?.name);
      else if (name === 'w:sdt') this.#controls.pop();
    }
    if (unprinted.has(name)) this.#silent--;
  }

  text(text: string): void {
    if (this.#silent === 0 && this.#inText > 0) this.#add(text);
  }

  #add(text: string): void {
    if (text !== '' && !this.#hiddenRun) this.#paragraphs.at(-1)?.add(text);
  }

  #openParagraph(): void {
    this.#count++;
    if (this.#count > MOST_PARAGRAPHS) throw new XmlFault('too many paragraphs');
    const paragraph = new ParagraphText(this.#part, this.#count);
    for (const name of this.#marks) paragraph.begin(name);
    this.#paragraphs.push(paragraph);
    this.#places.push(this.#done.push(null) - 1);
    this.#hiddenRun = false;
  }

  #closeParagraph(): void {
    const [paragraph, place] = [this.#paragraphs.pop(), this.#places.pop()];
    if (paragraph && place !== undefined) this.#done[place] = paragraph.close();
  }

  #openBookmark(attribute: Attribute): void {
    const name = attribute('w:name') ?? '';
    if (!FIGURE.test(name)) return;
    this.#bookmarks.set(attribute('w:id') ?? '', name);
    this.#begin(name);
  }

  #closeBookmark(attribute: Attribute): void {
    const id = attribute('w:id') ?? '';
    this.#end(this.#bookmarks.get(id));
    this.#bookmarks.delete(id);
  }

  #nameControl(attribute: Attribute): void {
    const control = this.#controls.at(-1);
    const name = attribute('w:val') ?? '';
    if (control && FIGURE.test(name)) control.name = name;
  }

  // A control and a bookmark of one name are one mark: the outer of them counts, it ends last.
  #begin(name: string | null | undefined): void {
    if (!name) return;
    if (this.#marks.length >= MOST_OPEN || ++this.#begun > MOST_MARKS) throw new XmlFault('too many marks');
    this.#marks.push(name);
    if (this.#marks.indexOf(name) === this.#marks.length - 1) this.#paragraphs.at(-1)?.begin(name);
  }

  #end(name: string | null | undefined): void {
    if (!name) return;
    const at = this.#marks.indexOf(name);
    if (at >= 0) this.#marks.splice(at, 1);
    if (!this.#marks.includes(name)) this.#paragraphs.at(-1)?.end(name);
  }
}

const printed: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
};
