/** Reads a Word file back: its printed paragraphs with the figures marked in them, and the key of each figure. */
import { readParagraphs } from './docx-text.ts';
import { damaged, type OfficePackage, openOfficePackage } from './office-package.ts';
import type { PrintedParagraph, TextPart } from './paragraph-text.ts';
import { scanXml, XmlFault } from './scan-xml.ts';

export interface DocxReading {
  /** The body first, then notes, headers and footers. */
  readonly paragraphs: readonly PrintedParagraph[];
  /** Key of a figure by the name of its mark, as the file remembers it in its custom properties. */
  readonly keys: ReadonlyMap<string, string>;
}

interface Relation {
  readonly type: string;
  /** Name of the part in the package. */
  readonly target: string;
}

const parts: readonly TextPart[] = ['footnotes', 'endnotes', 'header', 'footer'];

/**
 * Unpacks no more than office-package.ts allows and takes time in proportion to the size of the file.
 * @throws Problem `damaged-document` with the reason when it is no Word file or is broken.
 */
export function readDocx(content: Uint8Array, file: string): DocxReading {
  const zip = openOfficePackage(content, file);
  const main = mainPartOf(zip);
  const paragraphs = textPartsOf(zip, main).flatMap(({ part, name }) =>
    intact(zip, name, (xml) => readParagraphs(xml, part)),
  );
  return { paragraphs, keys: readKeys(zip) };
}

/** Where the body of the document lies in the package: mostly `word/document.xml`. */
export function mainPartOf(zip: OfficePackage): string {
  const name = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (name === undefined || !zip.names.includes(name)) {
    throw damaged(zip.file, 'trong tệp không có văn bản Word', 'there is no Word document in it');
  }
  let isWord = false;
  intact(zip, name, (xml) =>
    scanXml(xml, {
      open: (tag) => {
        isWord ||= tag === 'w:document';
      },
      close: () => {},
      text: () => {},
    }),
  );
  if (!isWord) throw damaged(zip.file, 'đây không phải tệp Word', 'it is no Word file');
  return name;
}

/** The body and every part with text beside it, in the order in which they are read. */
export function textPartsOf(zip: OfficePackage, main: string): readonly { part: TextPart; name: string }[] {
  const relations = relationsOf(zip, main);
  const beside = parts.flatMap((part) =>
    relations
      .filter(({ type, target }) => type === part && zip.names.includes(target))
      .map(({ target }) => ({ part, name: target })),
  );
  return [{ part: 'body' as const, name: main }, ...beside];
}

function readKeys(zip: OfficePackage): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const name = relationsOf(zip, '').find(({ type }) => type === 'custom-properties')?.target;
  if (name === undefined || !zip.names.includes(name)) return keys;
  let property: string | null = null;
  intact(zip, name, (xml) =>
    scanXml(xml, {
      open: (tag, attribute) => {
        if (tag === 'custom:property') property = attribute('name') ?? null;
      },
      close: (tag) => {
        if (tag === 'custom:property') property = null;
      },
      text: (text) => {
        if (property?.startsWith('figure_')) keys.set(property, `${keys.get(property) ?? ''}${text}`.trim());
      },
    }),
  );
  return keys;
}

/** What a part refers to; `''` is the package itself. The type is the last word of its address. */
function relationsOf(zip: OfficePackage, from: string): readonly Relation[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${from.slice(folder.length)}.rels`;
  if (!zip.names.includes(name)) return [];
  const found: Relation[] = [];
  intact(zip, name, (xml) =>
    scanXml(xml, {
      open: (tag, attribute) => {
        if (tag !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
        const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
        found.push({
          type: type === 'customProperties' ? 'custom-properties' : type,
          target: within(folder, attribute('Target') ?? ''),
        });
      },
      close: () => {},
      text: () => {},
    }),
  );
  return found;
}

function within(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  return URL.canParse(path, 'zip://x') ? new URL(path, 'zip://x').pathname.slice(1) : target;
}

function intact<T>(zip: OfficePackage, name: string, read: (xml: string) => T): T {
  try {
    return read(zip.text(name) ?? '');
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw damaged(
      zip.file,
      `phần “${name}” không phải XML đọc được`,
      `its part “${name}” is not readable XML`,
    );
  }
}
