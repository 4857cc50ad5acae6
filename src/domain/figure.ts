/**
 * A figure: an indicator evaluated for a programme, period, place, organization and group, together with what is
 * needed to trust it: both partners' values, how many records wait or are disputed, and the ledger position.
 */
import type { Words } from './words.ts';

/** `hidden`: a small count of a group, kept from the public. */
export type FigureStatus = 'known' | 'no-data' | 'inseparable' | 'hidden';
export type Territory = 'then' | 'now';
export type AnswerState = 'waiting' | 'confirmed' | 'disputed';

/** A dated unit of a register named for a person. */
export interface Named {
  readonly code: string;
  readonly name: Words;
}

/** What was asked. `from` and `to` are civil dates (YYYY-MM-DD), both included. */
export interface FigureQuestion {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly place: Named | null;
  readonly organization: Named | null;
  readonly group: string | null;
  readonly territory: Territory;
  /** Ledger position the figure is evaluated at; null means the newest. */
  readonly asOf: number | null;
}

/** The figure as one party holds it: its own claims stand where it disputes the recorder's values. */
export interface PartyValue {
  readonly organization: string;
  readonly name: Words;
  /** The total as this party holds it; null when the figure has no number. */
  readonly value: number | null;
  /** How much of the figure this party recorded itself. */
  readonly recorded: number | null;
  readonly records: number;
}

/** A total known only for a longer span than was asked. */
export interface KnownSpan {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface Figure {
  readonly code: string;
  readonly name: Words;
  readonly definition: Words;
  readonly unit: Words;
  readonly programme: {
    readonly id: string;
    readonly number: string;
    readonly slug: string;
    readonly synthetic: boolean;
  };
  readonly question: FigureQuestion;
  readonly status: FigureStatus;
  /** Null unless the status is `known`. */
  readonly value: number | null;
  readonly knownFor: readonly KnownSpan[];
  readonly byOrganization: readonly PartyValue[];
  readonly disputed: boolean;
  readonly waiting: number;
  readonly disputes: number;
  readonly records: number;
  /** For a counted group: records of the total that do not count it, so that the figure may be too low. */
  readonly uncounted: number;
  /** Ledger position at which the figure was evaluated. */
  readonly seq: number;
  /** The arithmetic that leads from the records to the value, in plain signs, e.g. `12 / 5`. */
  readonly arithmetic: string;
}

/** One record behind a figure. */
export interface TraceLine {
  readonly recordId: string;
  readonly recordType: 'activity' | 'opening-balance';
  readonly version: number;
  /** Ledger position of this version. */
  readonly seq: number;
  readonly value: number;
  readonly state: AnswerState;
  readonly from: string;
  readonly to: string;
  readonly place: Named | null;
  readonly organization: Named | null;
  /** Values the other parties claim instead. */
  readonly claims: readonly { readonly organization: string; readonly name: Words; readonly value: number }[];
  /** For a total taken over from an older report: where it stands. */
  readonly source: {
    readonly document: string;
    readonly quotation: string;
    readonly address?: string | undefined;
  } | null;
}

export interface Trace {
  readonly figure: Figure;
  readonly lines: readonly TraceLine[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
}
