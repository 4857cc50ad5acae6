/**
 * What a Word file from outside says, as passages with their roles: headings by their style, list items, cells,
 * captions, and what stands in the head and foot of its pages. Inserted text counts; deleted and hidden text does not.
 */
import { mainPartOf, textPartsOf } from './docx-read.ts';
import { hidesRun, unprinted } from './docx-unprinted.ts';
import { damaged, type OfficePackage, openOfficePackage } from './office-package.ts';
import type { TextPart } from './paragraph-text.ts';
import { scanXml, XmlFault } from './scan-xml.ts';

export interface DocxPassage {
  readonly text: string;
  readonly role: 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'caption' | 'header' | 'footer';
  /** As Word last broke the pages; absent where the file does not say. */
  readonly page?: number;
  /** What stands between it and the passage before: a cell goes on in its row, a row in its table. */
  readonly after?: string;
}

type Role = DocxPassage['role'];
type Attribute = (name: string) => string | undefined;

const printed: Readonly<Record<string, string>> = {
  ...{ 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
};
const MOST_PARAGRAPHS = 200_000;

/**
 * The body first, then notes, headers and footers. Takes time in proportion to the size of the file.
 * @throws Problem `damaged-document` with the reason when it is no Word file, is locked, broken or unpacks too large.
 */
export function docxPassages(content: Uint8Array, file: string): readonly DocxPassage[] {
  const zip = openOfficePackage(content, file);
  const main = mainPartOf(zip);
  const styles = readStyles(zip);
  const passages = textPartsOf(zip, main).flatMap(({ part, name }) => readPart(zip, name, part, styles));
  // The head of the first page, of the even ones and of the others mostly say the same.
  const seen = new Set<string>();
  return passages.filter(({ role, text }) => {
    if (role !== 'header' && role !== 'footer') return true;
    return !seen.has(text) && seen.add(text) !== undefined;
  });
}

function readPart(zip: OfficePackage, name: string, part: TextPart, styles: ReadonlyMap<string, Role>) {
  const reader = new PassageReader(part, styles);
  scan(zip, name, reader);
  return reader.passages();
}

function scan(zip: OfficePackage, name: string, visit: Parameters<typeof scanXml>[1]): void {
  try {
    scanXml(zip.text(name) ?? '', visit);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw damaged(
      zip.file,
      `phần “${name}” bị hỏng (${error.message})`,
      `its part “${name}” is broken (${error.message})`,
    );
  }
}

/** Roles of the paragraph styles by their id: the id is in the language of Word, the name of a heading is not. */
function readStyles(zip: OfficePackage): ReadonlyMap<string, Role> {
  const styles = new Map<string, Role>();
  const name = zip.names.find((each) => /^word\/styles\d*\.xml$/.test(each));
  if (name === undefined) return styles;
  let id = '';
  scan(zip, name, {
    open: (tag, attribute) => {
      if (tag === 'w:style') id = attribute('w:styleId') ?? '';
      const says = tag === 'w:name' ? (attribute('w:val') ?? '').toLowerCase() : '';
      if (/^(?:heading \d|title|subtitle)/.test(says)) styles.set(id, 'heading');
      else if (says === 'caption') styles.set(id, 'caption');
      else if (/^list /.test(says)) styles.set(id, 'list-item');
      if (tag === 'w:outlineLvl' && attribute('w:val') !== '9') styles.set(id, 'heading');
    },
    close: () => {},
    text: () => {},
  });
  return styles;
}

const marginRole = (part: TextPart): Role | null => (part === 'header' || part === 'footer' ? part : null);

interface Paragraph {
  readonly pieces: string[];
  readonly after: string | undefined;
  role: Role;
  page: number;
}

class PassageReader {
  readonly #part: TextPart;
  readonly #styles: ReadonlyMap<string, Role>;
  readonly #done: Paragraph[] = [];
  /** Paragraphs lie inside each other where there is a text box. */
  readonly #paragraphs: Paragraph[] = [];
  #silent = 0;
  #inText = 0;
  #hiddenRun = false;
  #isFirstRow = false;
  #cells = 0;
  #next: string | undefined;
  #page = 1;

  constructor(part: TextPart, styles: ReadonlyMap<string, Role>) {
    this.#part = part;
    this.#styles = styles;
  }

  passages(): readonly DocxPassage[] {
    const isPaged = this.#part === 'body' && this.#page > 1;
    return this.#done.map(({ pieces, role, page, after }) => ({
      ...{ text: pieces.join(''), role },
      ...(isPaged ? { page } : {}),
      ...(after === undefined ? {} : { after }),
    }));
  }

  open(name: string, attribute: Attribute): void {
    if (unprinted.has(name)) this.#silent++;
    if (this.#silent > 0) return;
    if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:t') this.#inText++;
    else if (name === 'w:r') this.#hiddenRun = false;
    else if (name === 'w:vanish') this.#hiddenRun = hidesRun(attribute('w:val'));
    else if (name === 'w:tbl') this.#isFirstRow = true;
    else if (name === 'w:tr') this.#openRow();
    else if (name === 'w:tc') this.#cells++;
    else if (name === 'w:lastRenderedPageBreak') this.#page++;
    else this.#notice(name, attribute);
  }

  close(name: string): void {
    if (this.#silent === 0) {
      if (name === 'w:p') this.#closeParagraph();
      else if (name === 'w:t') this.#inText--;
      else if (name === 'w:tbl') this.#next = undefined;
      else if (name === 'w:tc') {
        this.#cells--;
        this.#next = '\t';
      }
    }
    if (unprinted.has(name)) this.#silent--;
  }

  text(text: string): void {
    if (this.#silent === 0 && this.#inText > 0 && !this.#hiddenRun)
      this.#paragraphs.at(-1)?.pieces.push(text);
  }

  #openRow(): void {
    this.#next = this.#isFirstRow ? undefined : '\n';
    this.#isFirstRow = false;
  }

  #openParagraph(): void {
    if (this.#done.length + this.#paragraphs.length >= MOST_PARAGRAPHS)
      throw new XmlFault('too many paragraphs');
    const inCell = this.#cells > 0;
    const paragraph: Paragraph = {
      pieces: [],
      role: marginRole(this.#part) ?? (inCell ? 'table-cell' : 'paragraph'),
      page: this.#page,
      after: inCell ? this.#next : undefined,
    };
    this.#paragraphs.push(paragraph);
    if (inCell) this.#next = '\n';
    this.#hiddenRun = false;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph?.pieces.some((piece) => piece.trim() !== '')) this.#done.push(paragraph);
  }

  #notice(name: string, attribute: Attribute): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const text = printed[name];
    if (text !== undefined && this.#hiddenRun === false && !(name === 'w:tab' && attribute('w:val'))) {
      paragraph.pieces.push(text);
    }
    if (paragraph.role !== 'paragraph' && paragraph.role !== 'list-item') return;
    if (name === 'w:pStyle') paragraph.role = this.#styles.get(attribute('w:val') ?? '') ?? paragraph.role;
    else if (name === 'w:outlineLvl' && attribute('w:val') !== '9') paragraph.role = 'heading';
    else if (name === 'w:numPr' && paragraph.role === 'paragraph') paragraph.role = 'list-item';
  }
}
