/**
 * The verifier in a browser: takes a file that a person chose or dropped, checks it on this machine and shows what came of
 * it. Nothing leaves the page; its policy forbids every connection.
 */
import './without-eval.ts';

import { MOST_BYTES } from '../domain/archive.ts';
import { checkEdition } from '../domain/edition-check.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { browserTools, type Missing } from './browser-tools.ts';
import { wanted } from './element.ts';
import { showCheck } from './show-check.ts';

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'vi';
const form = wanted('kiem-tra', HTMLElement);
const input = wanted('tep', HTMLInputElement);
const status = wanted('trang-thai', HTMLElement);
const result = wanted('ket-qua', HTMLElement);

/** Counts the files given, so that an answer that comes late is not shown for another file. */
let turn = 0;

const missing = (what: Missing): string =>
  what === 'insecure' ? m.verifier_insecure({}, { locale }) : m.verifier_no_ed25519({}, { locale });

function say(text: string): void {
  status.textContent = text;
  status.hidden = text === '';
}

async function verify(file: File): Promise<void> {
  const own = ++turn;
  result.replaceChildren();
  say(m.verifier_working({ file: file.name }, { locale }));
  const shown = await checked(file);
  if (own !== turn) return;
  say(typeof shown === 'string' ? shown : '');
  if (typeof shown === 'string') return;
  result.replaceChildren(...shown);
  document.getElementById('ket-luan')?.focus();
}

/** What to show, or a sentence on why nothing could be checked. */
async function checked(file: File): Promise<HTMLElement[] | string> {
  if (file.size > MOST_BYTES) return m.verifier_too_large({ file: file.name }, { locale });
  const tools = await browserTools();
  if (typeof tools === 'string') return missing(tools);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return showCheck(await checkEdition(bytes, tools), file.name, locale);
  } catch {
    // A folder, or a file that was taken away or may not be read.
    return m.verifier_unreadable({ file: file.name }, { locale });
  }
}

function receive(files: FileList | null | undefined): void {
  const [file, ...more] = files ?? [];
  if (!file || more.length > 0) {
    turn++;
    result.replaceChildren();
    say(file ? m.verifier_one_file({}, { locale }) : m.verifier_no_file({}, { locale }));
  } else void verify(file);
}

function listen(): void {
  // Kept, the same file chosen again after it was mended would not be noticed.
  input.addEventListener('click', () => {
    input.value = '';
  });
  input.addEventListener('change', () => receive(input.files));
  // On the whole page: a file dropped beside the zone must not make the browser leave for it.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('is-over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('is-over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('is-over');
    receive(event.dataTransfer?.files);
  });
}

async function begin(): Promise<void> {
  const tools = await browserTools();
  wanted('khong-chay', HTMLElement).hidden = true;
  if (typeof tools === 'string') return say(missing(tools));
  form.hidden = false;
  listen();
}

await begin();
