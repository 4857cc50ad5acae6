/** The first look at an exported edition: the container, the manifest, and the JSON inside. */
import { type ArchivedFile, readArchive } from './archive.ts';
import { fromUtf8, toHex } from './byte-text.ts';
import { canonicalJson, type JsonValue } from './canonical.ts';
import { type CheckStep, type CheckTools, stepsOf } from './edition-check-step.ts';
import * as say from './edition-check-words.ts';
import {
  type ContentName,
  contents,
  type LedgerLine,
  ledgerLineSchema,
  type Manifest,
  manifestSchema,
} from './edition-file.ts';
import { editionReadme } from './edition-readme.ts';
import { faultsOf } from './record.ts';
import type { Words } from './words.ts';

/** What the file holds, as text; null when that cannot be trusted any further. */
export interface Unpacked {
  readonly steps: readonly CheckStep[];
  readonly manifest: Manifest | null;
  readonly texts: Readonly<Record<ContentName, string>> | null;
}

const MANIFEST = 'manifest.json';

export async function unpack(bytes: Uint8Array, tools: CheckTools): Promise<Unpacked> {
  const { ok, fault } = stepsOf('container');
  const stop = (step: CheckStep): Unpacked => ({ steps: [step], manifest: null, texts: null });
  const read = readArchive(bytes);
  const damaged = read.fault && fault(read.fault.file ?? 'archive', say.container.damaged(read.fault));
  if (read.files === null) return stop(damaged ?? fault('archive', say.container.unreadable('?')));
  const names = [MANIFEST, ...contents];
  const [first, ...others] = read.files;
  if (!first || read.files.map((file) => file.name).join() !== names.join())
    return stop(damaged ?? fault('archive', say.container.contents(names)));
  // Where only a content was changed, the rest is looked at all the same: it names the figure, entry or signature.
  const sound = damaged ?? ok('archive', say.container.sound(read.files.length, bytes.length));
  const rest = await readManifest(first, others, tools);
  return { ...rest, steps: [sound, ...rest.steps] };
}

async function readManifest(
  first: ArchivedFile,
  others: readonly ArchivedFile[],
  tools: CheckTools,
): Promise<Unpacked> {
  const { ok, fault } = stepsOf('manifest');
  const json = readJson(first.name, first.bytes);
  const parsed = 'value' in json ? manifestSchema.safeParse(json.value) : null;
  if (!parsed?.success) {
    const what =
      'said' in json ? json.said : say.file.badShape(MANIFEST, parsed ? faultsOf(parsed.error) : []);
    return { steps: [fault(MANIFEST, what)], manifest: null, texts: null };
  }
  const faults: CheckStep[] = [];
  const texts: Partial<Record<ContentName, string>> = {};
  for (const [at, { name, bytes }] of others.entries()) {
    const listed = parsed.data.files[at];
    const isListed =
      listed?.name === name &&
      listed.bytes === bytes.length &&
      listed.sha256 === toHex(await tools.sha256(bytes));
    const text = asText(bytes);
    if (!isListed) faults.push(fault(name, say.file.notListed(name)));
    else if (text === null) faults.push(fault(name, say.file.notText(name)));
    else if (name === 'README.txt' && text !== editionReadme) faults.push(fault(name, say.file.strayReadme));
    if (text !== null) texts[name as ContentName] = text;
  }
  if (parsed.data.files.length !== contents.length)
    faults.push(fault(MANIFEST, say.file.badShape(MANIFEST, ['files'])));
  if (faults.length === 0) faults.push(ok(MANIFEST, say.file.listed(contents.length)));
  const whole = contents.every((name) => texts[name] !== undefined);
  return {
    steps: faults,
    manifest: parsed.data,
    texts: whole ? (texts as Record<ContentName, string>) : null,
  };
}

function asText(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}

function readJson(name: string, bytes: Uint8Array): { readonly value: JsonValue } | { readonly said: Words } {
  const text = asText(bytes);
  if (text === null) return { said: say.file.notText(name) };
  const value = canonicalValue(text);
  return value === undefined ? { said: say.file.notCanonical(name) } : { value };
}

/** Undefined for text that is not the canonical JSON of anything. */
export function canonicalValue(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The lines of a `.jsonl`; a line that is none stops the reading and is named. */
export function readLines(
  name: string,
  text: string,
): { readonly lines: readonly LedgerLine[]; readonly said: Words | null } {
  const lines: LedgerLine[] = [];
  const texts = text.split('\n');
  if (texts.pop() !== '') return { lines, said: say.file.notCanonical(name, texts.length + 1) };
  for (const [at, each] of texts.entries()) {
    const value = canonicalValue(each);
    if (value === undefined) return { lines, said: say.file.notCanonical(name, at + 1) };
    const parsed = ledgerLineSchema.safeParse(value);
    if (!parsed.success) {
      return { lines, said: say.file.badShape(`${name}:${at + 1}`, faultsOf(parsed.error)) };
    }
    lines.push(parsed.data);
  }
  return { lines, said: null };
}
