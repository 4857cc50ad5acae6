/**
 * Puts each figure of a filled Word template into a bookmark and a content control of its own, and remembers its key as a
 * property of the document: the scheme of docx-context.ts, done on the XML since the file is not ours.
 */
import type PizZip from 'pizzip';
import { xmlText } from './docx-context.ts';
import type { FigureMark } from './figure-mark.ts';

/** Stands for the figure while the template is filled; no text holds these characters of private use. */
export const sentinel = (at: number): string => `\uE0F0${at}\uE0F1`;
const SENTINELS = /\uE0F0(\d+)\uE0F1/g;
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

export interface PlacedFigure {
  readonly mark: FigureMark;
  readonly text: string;
}

export function placeFigures(zip: PizZip, placed: readonly PlacedFigure[]): void {
  const keys = new Map<string, string>();
  for (const name of Object.keys(zip.files).filter((each) => TEXT_PARTS.test(each))) {
    const xml = zip.file(name)?.asText() ?? '';
    if (xml.includes('\uE0F0')) zip.file(name, withControls(xml, placed, keys));
  }
  if (keys.size > 0) addProperties(zip, keys);
}

/** Each run of the file, with its properties and its texts. */
const RUN = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]|<\/w:r>)[\s\S])*<\/w:r>/g;

function withControls(xml: string, placed: readonly PlacedFigure[], keys: Map<string, string>): string {
  return xml.replace(RUN, (run) => {
    if (!run.includes('\uE0F0')) return run;
    const look = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(run)?.[0] ?? '';
    return run
      .replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g, '<w:t xml:space="preserve">$1</w:t>')
      .replace(SENTINELS, (_, at: string) => {
        const figure = placed[Number(at)];
        if (!figure) return '';
        const control = controlOf(figure, Number(at), look, keys);
        return `</w:t></w:r>${control}<w:r>${look}<w:t xml:space="preserve">`;
      })
      .replaceAll('<w:t xml:space="preserve"></w:t>', '')
      .replaceAll(`<w:r>${look}</w:r>`, '');
  });
}

function controlOf(
  { mark, text }: PlacedFigure,
  at: number,
  look: string,
  keys: Map<string, string>,
): string {
  const name = `figure_${at + 1}_${mark.code.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40);
  keys.set(name, mark.key);
  // Far from the numbers that the office's own bookmarks have.
  const id = 900_000 + at;
  const names = `<w:alias w:val="${escapeXml(mark.code.slice(0, 64))}"/><w:tag w:val="${name}"/>`;
  const words = `<w:r>${look}<w:t xml:space="preserve">${escapeXml(xmlText(text))}</w:t></w:r>`;
  const control = `<w:sdt><w:sdtPr>${names}</w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${control}<w:bookmarkEnd w:id="${id}"/>`;
}

const CUSTOM = 'docProps/custom.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>`;

/** Beside the properties the office's file has; those of an earlier filling are replaced. */
function addProperties(zip: PizZip, keys: ReadonlyMap<string, string>): void {
  const standing = zip.file(CUSTOM)?.asText();
  const kept = (standing ?? EMPTY)
    .replace(/<Properties([^>]*)\/>/, '<Properties$1></Properties>')
    .replace(/<property [^>]*name="figure_[^>]*>[\s\S]*?<\/property>/g, '');
  let pid = Math.max(1, ...[...kept.matchAll(/pid="(\d+)"/g)].map(([, each]) => Number(each)));
  const added = [...keys].map(([name, key]) => {
    pid++;
    const value = `<vt:lpwstr>${escapeXml(key)}</vt:lpwstr>`;
    return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}">${value}</property>`;
  });
  zip.file(CUSTOM, kept.replace('</Properties>', `${added.join('')}</Properties>`));
  if (standing !== undefined) return;
  insert(zip, '[Content_Types].xml', '</Types>', `<Override PartName="/${CUSTOM}" ContentType="${TYPE}"/>`);
  const relation = `<Relationship Id="rIdChungTay" Type="${RELATION}" Target="${CUSTOM}"/>`;
  insert(zip, '_rels/.rels', '</Relationships>', relation);
}

function insert(zip: PizZip, name: string, before: string, element: string): void {
  const xml = zip.file(name)?.asText() ?? '';
  zip.file(name, xml.replace(before, `${element}${before}`));
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
