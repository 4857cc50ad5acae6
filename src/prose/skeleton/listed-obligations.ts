/** Promises listed in one sentence, right after the sentence that names the agreement. */
import type { Finding } from './finding.ts';
import { type Pledge, pledge } from './pledge.ts';

/** `Trong đó, chú trọng phối hợp …`, `với các nội dung: …`. */
const opening =
  /(?<![\p{L}\d])(?:(?:trong đó|theo đó|cụ thể)[,:]?\s+(?:(?:hai bên|các bên|tập trung|chú trọng|phối hợp|các nội dung|nội dung|thống nhất|cùng)[\s,:]+){1,4}|(?:với |gồm |theo )?(?:các |những )?nội dung(?: chính| chủ yếu| phối hợp| trọng tâm| sau)*(?: gồm| sau| là)*\s*:\s*)/giu;
const agreement =
  /(?:chương trình|quy chế|kế hoạch)(?: phối hợp)? số|(?:chương trình|quy chế|kế hoạch|th(?:ỏa|oả) thuận) phối hợp|ký kết/iu;
const NEAR = 600;
const LONGEST = 3000;

export function listedObligations(text: string): readonly Finding<Pledge>[] {
  for (const { index, 0: words } of text.matchAll(opening)) {
    if (!agreement.test(text.slice(Math.max(0, index - NEAR), index))) continue;
    const found = parts(text, index + words.length);
    if (found.length >= 2) return found;
  }
  return [];
}

/** Cut at the semicolons up to the end of the sentence. */
function parts(text: string, from: number): readonly Finding<Pledge>[] {
  const end = sentenceEnd(text, from);
  const pieces: Finding<Pledge>[] = [];
  for (let start = from; start < end; ) {
    const mark = text.indexOf(';', start);
    const until = mark < 0 || mark > end ? end : mark;
    const found = pledge(text, start + markerLength(text.slice(start, until)), until);
    if (found) pieces.push(found);
    start = until + 1;
  }
  return pieces;
}

function sentenceEnd(text: string, from: number): number {
  const found = /[.!?…](?=\s|$)|\n/.exec(text.slice(from, from + LONGEST));
  return found ? from + found.index : Math.min(text.length, from + LONGEST);
}

/** `(1) `, `một là, `, `thứ hai: `, `và `. */
const markerLength = (part: string): number =>
  /^\s*(?:\(?\d{1,2}[.)]\s*|(?:một|hai|ba|bốn|năm|sáu) là[,:]?\s+|thứ (?:nhất|hai|ba|tư|năm)[,:]?\s+|[-–+]\s+|và\s+)?/iu.exec(
    part,
  )?.[0].length ?? 0;
