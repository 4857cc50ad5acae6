/** How far the planned work has come, by promise and year. */
import type { CivilDate } from './civil-date.ts';
import type { PlanOfWork } from './plan-of-work.ts';

export type PlanLine = Pick<PlanOfWork, 'obligation' | 'to' | 'state'>;

export interface PlanProgress {
  /** Null for work planned outside the promises. */
  readonly obligation: string | null;
  /** Year in which it is to be done. */
  readonly year: number;
  /** All that was planned and not dropped. */
  readonly planned: number;
  readonly done: number;
  /** Not done though its last day has passed. */
  readonly late: number;
  readonly dropped: number;
}

/** In the order of years, then of promises as they come. */
export function planProgress(plans: readonly PlanLine[], today: CivilDate): readonly PlanProgress[] {
  const lines = new Map<string, PlanLine[]>();
  for (const plan of plans) {
    const key = `${plan.to.slice(0, 4)} ${plan.obligation ?? ''}`;
    lines.set(key, [...(lines.get(key) ?? []), plan]);
  }
  return [...lines.values()].map((own) => progressOf(own, today)).sort((one, other) => one.year - other.year);
}

function progressOf(own: readonly PlanLine[], today: CivilDate): PlanProgress {
  const [{ obligation, to } = { obligation: null, to: today }] = own;
  const count = (counts: (plan: PlanLine) => boolean) => own.filter(counts).length;
  return {
    obligation,
    year: Number(to.slice(0, 4)),
    planned: count((plan) => plan.state !== 'dropped'),
    done: count((plan) => plan.state === 'done'),
    late: count((plan) => plan.state === 'planned' && plan.to < today),
    dropped: count((plan) => plan.state === 'dropped'),
  };
}

export const planStateWords = {
  planned: { vi: 'đang thực hiện', en: 'under way' },
  done: { vi: 'hoàn thành', en: 'done' },
  dropped: { vi: 'bỏ', en: 'dropped' },
} as const;
