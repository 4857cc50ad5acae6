/**
 * The Typst compiler, loaded on first use and kept warm. It gets text only as data (`sys.inputs`), reads no file and no
 * package, and works in one call that nothing interrupts, so that documents asked for at the same time follow each other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Problem } from '../domain/problem.ts';
import { tinosFaces, tinosFile } from './tinos-font.ts';

let compiler: NodeCompiler | undefined;

/** Results of earlier documents are kept for this many further ones. */
const REMEMBERED = 4;

/**
 * Answers a PDF/A-2b with its fonts inside. The same template and data give the same bytes.
 * @throws Problem `not-rendered` with what the compiler says.
 */
export function compilePdf(template: string, data: unknown): Uint8Array {
  compiler ??= openCompiler();
  const inputs = { document: JSON.stringify(data) };
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    if (!compiled.result) throw new Error(faultsOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b' });
  } catch (error) {
    throw new Problem('not-rendered', { format: 'PDF', reason: (error as Error).message });
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

function openCompiler(): NodeCompiler {
  // Only here: the library weighs 38 MB, and most commands print nothing.
  const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  );
  const fontBlobs = tinosFaces.map((face) => readFileSync(tinosFile(face)));
  return typst.NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });
}

const faultsOf = (diagnostics: readonly { readonly message?: string }[]): string =>
  diagnostics.map(({ message }) => message ?? '?').join('; ');
