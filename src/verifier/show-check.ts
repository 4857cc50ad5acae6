/** The result of a check as a person reads it: the verdict, which paper it is, whose keys, and every step by its part. */
import type { EditionCheck } from '../domain/edition-check.ts';
import {
  type CheckPart,
  type CheckStep,
  checkParts,
  partWords,
  stateSigns,
} from '../domain/edition-check-step.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { element } from './element.ts';

/** `file` is the name of the file that was checked. */
export function showCheck(check: EditionCheck, file: string, locale: Locale): HTMLElement[] {
  return [
    verdict(check, file, locale),
    ...about(check, locale),
    ...fingerprints(check, locale),
    element('h2', {}, m.verifier_steps({}, { locale })),
    ...checkParts.flatMap((part) => partOf(part, check, locale)),
  ];
}

function verdict({ ok, steps }: EditionCheck, file: string, locale: Locale): HTMLElement {
  const first = steps.find((step) => step.state === 'fault');
  const said = ok ? m.verifier_sound({}, { locale }) : (first?.said[locale] ?? '');
  const title = ok ? m.verifier_verdict_sound({}, { locale }) : m.verifier_verdict_fault({}, { locale });
  const next = ok ? m.verifier_sound_next({}, { locale }) : m.verifier_fault_next({}, { locale });
  return element(
    'div',
    { class: `verdict verdict-${ok ? 'ok' : 'fault'}` },
    element('h2', { id: 'ket-luan', tabindex: '-1' }, mark(ok ? 'ok' : 'fault', locale), title),
    element('p', { class: 'verdict-file' }, file),
    element('p', {}, said),
    element('p', {}, next),
  );
}

function about({ edition }: EditionCheck, locale: Locale): HTMLElement[] {
  if (!edition) return [];
  const { title, programme, period, date, ordinal, position } = edition.body;
  const days = `${styleDate(period.from, locale)} – ${styleDate(period.to, locale)}`;
  const line = { ordinal, days, date: styleDate(date, locale), position: styleNumber(position, locale) };
  return [
    element('h2', {}, m.verifier_which({}, { locale })),
    element(
      'div',
      { class: 'checked' },
      element('p', { class: 'checked-title', lang: edition.body.locale }, title),
      element('p', {}, `${programme.number} – ${programme.title[locale]}`),
      element('p', {}, m.verifier_about(line, { locale })),
      element('p', {}, `${m.verifier_hash({}, { locale })} `, element('code', {}, edition.hash)),
    ),
  ];
}

function fingerprints({ keys, edition }: EditionCheck, locale: Locale): HTMLElement[] {
  if (keys.length === 0) return [];
  const nameOf = (code: string) =>
    edition?.body.parties.find((party) => party.code === code)?.name[locale] ?? code;
  const rows = keys.map(({ organization, fingerprint }) =>
    element(
      'div',
      {},
      element('dt', {}, nameOf(organization)),
      element('dd', {}, element('code', {}, fingerprint)),
    ),
  );
  return [
    element('h2', {}, m.verifier_keys({}, { locale })),
    element('p', { class: 'note' }, m.verifier_compare_keys({}, { locale })),
    element('dl', { class: 'fingerprints' }, ...rows),
  ];
}

/** A part in which something is to be read is open. */
function partOf(part: CheckPart, { steps }: EditionCheck, locale: Locale): HTMLElement[] {
  const own = steps.filter((step) => step.part === part);
  if (own.length === 0) return [];
  const worst = worstOf(own);
  const faults = own.filter((step) => step.state === 'fault').length;
  const count =
    faults > 0
      ? m.verifier_count_faults({ count: faults }, { locale })
      : m.verifier_count_sound({ count: own.length }, { locale });
  return [
    element(
      'details',
      { class: `check-part check-${worst}`, open: worst === 'ok' ? null : '' },
      element(
        'summary',
        {},
        mark(worst, locale),
        element('span', { class: 'check-name' }, partWords[part][locale]),
        element('span', { class: 'check-count' }, count),
      ),
      element('ul', {}, ...own.map((step) => stepLine(step, locale))),
    ),
  ];
}

const worstOf = (steps: readonly CheckStep[]): CheckStep['state'] =>
  (['fault', 'note'] as const).find((state) => steps.some((step) => step.state === state)) ?? 'ok';

const stepLine = ({ state, said }: CheckStep, locale: Locale): HTMLElement =>
  element('li', { class: `check-${state}` }, mark(state, locale), element('span', {}, said[locale]));

const words = { ok: m.verifier_state_ok, note: m.verifier_state_note, fault: m.verifier_state_fault };

/** A sign for the eye and a word for the ear. */
function mark(state: CheckStep['state'], locale: Locale): HTMLElement {
  return element(
    'span',
    { class: 'check-mark' },
    element('span', { 'aria-hidden': 'true' }, stateSigns[state]),
    element('span', { class: 'unseen' }, `${words[state]({}, { locale })}: `),
  );
}
