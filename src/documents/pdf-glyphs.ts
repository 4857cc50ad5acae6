/**
 * The glyphs of a PDF and where they stand, read in a thread that ends when it takes too long or too much memory.
 */
import { Worker } from 'node:worker_threads';
import { Problem } from '../domain/problem.ts';

export interface GlyphPage {
  /** From 1. */
  readonly number: number;
  /** In points, as a reader sees the page. */
  readonly width: number;
  readonly height: number;
  /** The characters of each glyph; some stand for none. */
  readonly text: readonly string[];
  /** Five for each glyph: x, y of its baseline from the top left, width, size (all in points), and its angle. */
  readonly places: Float64Array;
}

/** `grown`: by how much the whole process may grow, because what is unpacked lies outside the memory of the thread. */
const most = { pages: 2000, glyphs: 12_000_000, seconds: 60, megabytes: 512, grown: 900 } as const;

interface End {
  readonly fault?: string;
  readonly reason?: string;
  readonly pages?: number;
}
type Message = { readonly page: GlyphPage } | { readonly end: End };

/** @throws Problem `locked-pdf`, `damaged-pdf`, `long-pdf` or `slow-pdf`. */
export async function pdfGlyphs(bytes: Uint8Array, file: string): Promise<readonly GlyphPage[]> {
  const pages: GlyphPage[] = [];
  const worker = new Worker(new URL('pdf-glyphs-worker.mjs', import.meta.url), {
    workerData: { bytes: Uint8Array.from(bytes), mostPages: most.pages, mostGlyphs: most.glyphs },
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
    // What a library has to say to a console is not for the reader of a command's answer.
    ...{ stdout: true, stderr: true },
  });
  try {
    const end = await lastWord(worker, (page) => pages.push(page));
    if (end.fault !== undefined) throw problemOf(end, file);
    return pages;
  } finally {
    await worker.terminate();
  }
}

function lastWord(worker: Worker, take: (page: GlyphPage) => void): Promise<End> {
  return new Promise((resolve) => {
    const [began, size] = [performance.now(), process.memoryUsage.rss()];
    const watch = setInterval(() => {
      if (performance.now() - began > most.seconds * 1000) settle({ fault: 'slow' });
      else if (process.memoryUsage.rss() - size > most.grown << 20) settle({ fault: 'memory' });
    }, 50);
    const settle = (end: End) => {
      clearInterval(watch);
      resolve(end);
    };
    worker.on('message', (message: Message) =>
      'page' in message ? take(message.page) : settle(message.end),
    );
    // Too little memory is an error of the thread, and not of the process.
    worker.on('error', (error) => settle({ fault: 'thread', reason: error.message }));
    worker.on('exit', () => settle({ fault: 'thread', reason: 'it ended' }));
  });
}

function problemOf({ fault, reason, pages }: End, file: string): Problem {
  if (fault === 'PasswordException') return new Problem('locked-pdf', { file });
  if (fault === 'pages' || fault === 'glyphs')
    return new Problem('long-pdf', { file, pages, most: most.pages });
  if (fault === 'slow') return new Problem('slow-pdf', { file, seconds: most.seconds });
  const tooLarge = fault === 'memory' || reason?.includes('memory limit');
  if (tooLarge) return damagedPdf(file, 'nội dung quá lớn khi giải nén', 'it is too large unpacked');
  return damagedPdf(file, 'tệp bị hỏng hoặc bị cắt cụt', 'it is broken or cut short');
}

const damagedPdf = (file: string, vi: string, en: string) =>
  new Problem('damaged-pdf', { file, reason: `${vi} / ${en}` });
