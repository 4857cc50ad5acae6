/** From the bytes of a text file to its characters: Unicode when it is, else what Vietnamese offices wrote before. */
import type { Words } from '../../domain/words.ts';
import { type OffsetMap, throughBoth } from './offset-map.ts';
import { convertLegacy, detectLegacy, tellingWords, vietnameseLikeness } from './read-legacy.ts';
import type { SourceEncoding } from './source-text.ts';
import { toNfc } from './to-nfc.ts';

export interface DecodedText {
  /** NFC, without a byte order mark. */
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly toOriginal?: OffsetMap;
  readonly warnings: readonly Words[];
}

const names = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258' } as const;

/** Null when the bytes are no text: they hold control characters that no text has. */
export function decodeBytes(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Of(bytes);
  const text = utf16 ? decodeAs(utf16, bytes) : decodeAs('utf-8', bytes);
  if (text === null) return (utf16 ? null : mostlyUtf8(bytes)) ?? decodeSingleBytes(bytes);
  if (isBinary(text)) return null;
  return composed(text, utf16 ? 'utf-16' : 'utf-8');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By its mark, or by the zeros that every Latin text has in UTF-16. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || even + odd < head.length / 5) return null;
  if (odd > 20 * even) return 'utf-16le';
  return even > 20 * odd ? 'utf-16be' : null;
}

/** Unicode text may still hold the letters of an old font, pasted from an old file. */
function composed(raw: string, encoding: 'utf-8' | 'utf-16'): DecodedText {
  const legacy = detectLegacy(raw);
  const converted = legacy ? convertLegacy(raw, legacy) : null;
  const { text, toOriginal } = toNfc(converted?.text ?? raw);
  const map = throughBoth(toOriginal, converted?.toOriginal);
  return {
    ...{ text, encoding: legacy ?? encoding, warnings: legacy ? [wasConverted(legacy)] : [] },
    ...(map ? { toOriginal: map } : {}),
  };
}

/** A file cut off in the middle of a letter, or pasted together carelessly, is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [broken, whole] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  if (whole < 20 * broken || isBinary(text)) return null;
  const decoded = composed(text, 'utf-8');
  return { ...decoded, warnings: [...decoded.warnings, isBroken(broken)] };
}

function decodeSingleBytes(bytes: Uint8Array): DecodedText | null {
  const raw = latinOf(bytes);
  if (isBinary(raw)) return null;
  const legacy = detectLegacy(raw);
  const windows = new TextDecoder('windows-1258').decode(bytes);
  const words = tellingWords(windows.normalize('NFC').slice(0, 1 << 20));
  const likeness = vietnameseLikeness(words);
  if (legacy && likeness.share < 0.6) return { ...composed(raw, 'utf-8'), encoding: legacy };
  const { text, toOriginal } = toNfc(windows);
  const unsure = likeness.share < 0.6;
  const warnings = [unsure ? isUnsure : wasConverted('windows-1258')];
  return { text, encoding: 'windows-1258', warnings, ...(toOriginal ? { toOriginal } : {}) };
}

// Windows-1252 has one character for each byte, so its offsets are those of the bytes.
const latinOf = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

/** A text of any length may hold a form feed or an escape; zeros and many other controls it does not. */
function isBinary(text: string): boolean {
  let strange = 0;
  const looked = Math.min(text.length, 1 << 16);
  for (let at = 0; at < looked; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 32 && !(code >= 9 && code <= 13)) strange++;
  }
  return strange > looked / 200 + 2;
}

const wasConverted = (from: keyof typeof names): Words => ({
  vi: `Văn bản dùng bảng mã ${names[from]}, đã chuyển sang Unicode.`,
  en: `The text was in ${names[from]} and was converted to Unicode.`,
});

const isBroken = (count: number): Words => ({
  vi: `Có ${count} chỗ trong tệp bị hỏng, thay bằng dấu “\ufffd”.`,
  en: `${count} places in the file are broken and stand as “\ufffd”.`,
});

const isUnsure: Words = {
  vi: 'Không nhận ra bảng mã của văn bản; đã đọc theo Windows-1258, một số chữ có thể sai.',
  en: 'The encoding of the text is not known; it was read as Windows-1258 and some letters may be wrong.',
};
