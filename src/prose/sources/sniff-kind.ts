/** What kind of file it is by what it begins with: names and addresses lie. */

export type SniffedKind = 'docx' | 'pdf' | 'plain' | 'other';

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte);

/** `docx` is any zip, and the old Office format: whoever opens it says what is wrong with it. */
export function sniffKind(bytes: Uint8Array): SniffedKind {
  if (starts(bytes, 0x50, 0x4b) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'docx';
  // Readers of PDF forgive what stands before it, within a kilobyte (ISO 32000-1, Annex H).
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  return head.startsWith('{\\rtf') || pictures.some((magic) => starts(bytes, ...magic)) ? 'other' : 'plain';
}

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
] as const;

/** A page says so at its beginning; a piece of one is believed when its name and a closing tag agree. */
export function looksLikeHtml(text: string, name: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  if (
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(head)
  )
    return true;
  return /\.x?html?$/i.test(name) && /<\/?[a-z][^<>]{0,500}>/i.test(text.slice(0, 100_000));
}
