/**
 * What a file says once it is read: one text, the blocks it is made of, and the way back to the file. Every offset is
 * in UTF-16 code units of `text`.
 */
import type { Words } from '../../domain/words.ts';
import type { OffsetMap } from './offset-map.ts';

export type SourceKind = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** `windows-1258`, `tcvn3` and `vni` are what Vietnamese offices wrote before Unicode. */
export type SourceEncoding = 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni';

/** `header` and `footer` are what surrounds a page or a site; `link-list` is a menu or a list of other articles. */
export const blockRoles = [
  ...(['heading', 'paragraph', 'list-item', 'table-cell', 'caption'] as const),
  ...(['header', 'footer', 'link-list'] as const),
] as const;
export type BlockRole = (typeof blockRoles)[number];

export interface SourceBlock {
  /** `text.slice(start, end)`; never empty, in order, never overlapping. */
  readonly start: number;
  readonly end: number;
  /** From 1, where the file has pages. */
  readonly page?: number;
  /** From 1, through the whole text. */
  readonly paragraph: number;
  readonly role?: BlockRole;
}

export interface SourceText {
  /** NFC. Of a plain file exactly what it holds, but for its byte order mark. */
  readonly text: string;
  readonly kind: SourceKind;
  readonly blocks: readonly SourceBlock[];
  readonly encoding: SourceEncoding;
  /**
   * Of plain text and Markdown that were changed on the way: the offsets in the file as it was read, in UTF-16 units
   * of its characters; of files in Windows-1258, TCVN3 and VNI these are bytes. Absent where both are the same, and
   * where the file is no running text.
   */
  readonly toOriginal?: OffsetMap;
  /** What a person should know about the reading. */
  readonly warnings: readonly Words[];
}

/** A piece of text on its way into a SourceText, with what its file says of it. */
export interface Passage {
  readonly text: string;
  readonly role?: BlockRole;
  readonly page?: number;
  /** What stands between it and the passage before; an empty line when absent. */
  readonly after?: string;
}
