/**
 * Where anybody may bring a text: it bounds what all who come together can cost. A file of 16 MB may take a minute
 * and a gigabyte to read, so few are read at once; and few more are held in memory while they wait or are still on
 * their way.
 */
import { Problem } from '../domain/problem.ts';
import type { TextBounds } from './extract-text.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

export interface ReadingRoom {
  /** Passed before anything of an upload is taken in. */
  readonly uploads: Turnstile;
  /** Passed when it is there and is to be read. */
  readonly readings: Turnstile;
}

/** One for all faces of a process, so that the bound holds for them together. */
export const openReadingRoom = (): ReadingRoom => ({
  uploads: createTurnstile({ most: 12, patience: 0 }),
  readings: createTurnstile({ most: 2, patience: 30 }),
});

/** More than any report holds; what the whole machine would be busy with for minutes is for the command line. */
export const readingBounds: TextBounds = { file: 17, text: 2, figures: 20_000 };

/** A file of that size on a line of 2 Mbit/s. */
const most = { bytes: 16 * 1024 * 1024, seconds: 75 };

/**
 * Takes in what somebody sends, but not for ever: whoever sends slowly on purpose would keep the others out.
 * @throws Problem `body-too-large` or `slow-upload`
 */
export async function takeUpload(
  request: Request,
  { bytes, seconds } = most,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length')) > bytes) throw tooLarge(bytes);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('slow-upload', { seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([readAll(reader, bytes), late]);
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, most: number) {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > most) throw tooLarge(most);
    parts.push(step.value);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

const tooLarge = (most: number) => new Problem('body-too-large', { most });
