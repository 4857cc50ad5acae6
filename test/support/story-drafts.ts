/** What people in Ngàn Sâu might write down: activities, totals from older reports, papers entered in one piece. */
import type { ActivityDraft } from '../../src/actions/record-activity.ts';
import type { Writer } from '../../src/domain/access.ts';
import type { Activity } from '../../src/domain/activity.ts';
import type { JsonObject } from '../../src/domain/canonical.ts';
import type { Change } from '../../src/domain/next-version.ts';
import { newId } from '../../src/store/identity.ts';
import { codes, days } from './figure-questions.ts';
import { dayAfter } from './naive-register.ts';
import { indicators, mai, member, son, tram, tu } from './ngan-sau.ts';
import type { Reforms } from './ngan-sau-reforms.ts';
import { type Dice, throwMeasures } from './story-dice.ts';

export class Drafts {
  parties: readonly string[] = ['hpn', 'don'];
  readonly #reforms: Reforms;

  constructor(reforms: Reforms) {
    this.#reforms = reforms;
  }

  /** Who writes for a party: itself, a successor as soon as the register knows one, or the person at the machine. */
  writer(party: string, dice: Dice): Writer {
    if (dice.once(5)) return tu;
    const office = dice.pick([...this.#line(party, '2024-01-01'), ...this.#line(party, '2025-01-01')]);
    const known: Record<string, Writer> = { hpn: mai, don: son, tram };
    return known[office] ?? member(office, 'Người kế tục');
  }

  activity(party: string, dice: Dice): ActivityDraft {
    const from = dice.pick(days);
    const to = dayAfter(from, dice.pick([0, 0, 0, 0, 1, 2, 17]));
    const standing = this.#reforms.codesOn('place', to);
    const place = dice.once(12) ? dice.pick(codes.place) : dice.pick(standing);
    const kind = dice.pick(['awareness', 'awareness', 'dialogue', 'support', 'clinic']);
    const organization = dice.pick(this.#line(party, to));
    return { kind, organization, place, from, to, measures: throwMeasures(kind, dice) };
  }

  correction({ party, voided: _, ...draft }: Activity, dice: Dice): ActivityDraft {
    const { kind, measures, ...elsewhere } = this.activity(party, dice);
    return dice.pick<ActivityDraft>([
      { ...draft, measures: throwMeasures(draft.kind, dice) },
      { ...draft, ...elsewhere },
      { ...draft, kind, measures },
      { ...draft, title: `Sửa lần ${dice.whole(100)}` },
    ]);
  }

  balance(dice: Dice): JsonObject {
    const [from, to] = [dice.pick(days), dice.pick(days)].sort() as [string, string];
    return {
      ...{ indicator: dice.pick(indicators).code, value: dice.whole(50), from, to },
      source: { document: 'Báo cáo cũ', quotation: '… 30 buổi …' },
      place: dice.once(3) ? null : dice.pick(this.#reforms.codesOn('place', to)),
      organization: dice.once(2) ? null : dice.pick(this.#line(dice.pick(this.parties), to)),
      party: dice.pick(this.parties),
    };
  }

  /** Two records, what was said of them, a correction, a voiding and second thoughts, all in one append. */
  journal(dice: Dice): Change[] {
    const [one, two, link] = [newId(), newId(), newId()];
    const a = { ...this.activity('hpn', dice), party: 'hpn' };
    const b = { ...this.activity('don', dice), party: 'don' };
    const same = { a: one, b: two, verdict: dice.pick(['same', 'same', 'different']) };
    const changes = [
      change('activity', a, one),
      change('activity', b, two),
      change('answer', { verdict: 'confirmed', about: one, aboutVersion: 1, party: 'don' }),
      change('same-event', same, link),
      change('activity', { ...a, measures: throwMeasures(a.kind, dice) }, one, 1, 'correct'),
      change('activity', { ...b, voided: { reason: 'Trùng' } }, two, 1, 'void'),
      change('same-event', { ...same, verdict: 'different' }, link, 1, 'correct'),
    ];
    return changes.slice(0, 2 + dice.whole(changes.length - 1));
  }

  /** The codes under which a party stands on a day. */
  #line(party: string, day: string): string[] {
    const line = [party, ...({ hpn: ['hpn-mai'], don: ['don-dong', 'don-tay'] }[party] ?? [])];
    return this.#reforms.codesOn('organization', day).filter((code) => line.includes(code));
  }
}

export function change(
  recordType: Change['recordType'],
  body: object,
  recordId = newId(),
  baseVersion = 0,
  op: Change['op'] = 'create',
): Change {
  const capturedAt = '2026-03-02T01:00:00Z';
  return { recordType, recordId, baseVersion, op, body: body as JsonObject, capturedAt };
}
