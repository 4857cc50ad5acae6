/** Made by bin/generate-client.mjs from the OpenAPI document: do not edit. */

export type ReportingCalendar = {
  readonly programme: {
    readonly id: string;
    readonly number: string;
    readonly slug: string;
    readonly title: { readonly vi: string; readonly en: string };
    readonly signedOn: string;
    readonly term: { readonly from: string; readonly to: string };
    readonly synthetic: boolean;
    readonly parties: readonly {
      readonly organization: {
        readonly code: string;
        readonly name: { readonly vi: string; readonly en: string };
      };
      readonly until: string | null;
      readonly successor: {
        readonly code: string;
        readonly name: { readonly vi: string; readonly en: string };
        readonly since: string;
      } | null;
    }[];
  };
  readonly today: string;
  readonly due: readonly DueReport[];
  readonly appointments: readonly Appointment[];
};

export type DueReport = {
  readonly regime: string;
  readonly regimeVersion: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'interim' | 'final';
  readonly period: { readonly text: string; readonly from: string; readonly to: string };
  readonly dueOn: string;
  readonly from: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
  readonly to: readonly string[];
  readonly template: string;
  readonly source: { readonly text: string; readonly verified: boolean };
  readonly progress: {
    readonly status: 'not-begun' | 'drafting' | 'in-review' | 'signed';
    readonly report: string | null;
    readonly late: boolean;
    readonly daysLate: number;
  } | null;
};

export type Appointment = {
  readonly id: string;
  readonly version: number;
  readonly kind: 'joint-meeting' | 'exchange-visit';
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly place: {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  } | null;
  readonly note: string | null;
};

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly next: string;
  readonly field?: string | undefined;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
};

export type ReportListed = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly period: string;
  readonly status: 'draft' | 'in-review' | 'signing' | 'signed';
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'interim' | 'final' | null;
  readonly template: string | null;
};

export type ReportMade = {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly markdown: string;
  readonly receipt: Receipt;
};

export type Receipt = {
  readonly recordId: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly outcome: 'written' | 'merged' | 'standing';
};

export type NewReport = {
  readonly as: string;
  readonly template: string | { readonly file: string; readonly text: string };
  readonly period?: string | undefined;
  readonly id?: string | undefined;
};

export type Report = {
  readonly title: string;
  readonly period: string;
  readonly markdown: string;
  readonly kind?:
    | 'month'
    | 'quarter'
    | 'half-year'
    | 'nine-months'
    | 'year'
    | 'interim'
    | 'final'
    | undefined;
  readonly regime?: string | undefined;
  readonly template?: string | undefined;
  readonly published?: boolean | undefined;
  readonly id: string;
  readonly programme: string;
  readonly version: number;
  readonly status: 'draft' | 'in-review' | 'signing' | 'signed';
  readonly review:
    | {
        readonly verdict: 'submitted';
        readonly step: number;
        readonly about: string;
        readonly aboutVersion: number;
        readonly party: string;
      }
    | {
        readonly verdict: 'refused' | 'withdrawn';
        readonly step: number;
        readonly about: string;
        readonly aboutVersion: number;
        readonly party: string;
        readonly reason: string;
      }
    | null;
  readonly comments: readonly {
    readonly about: string;
    readonly aboutVersion: number;
    readonly party: string;
    readonly passage: string;
    readonly text: string;
    readonly replies?:
      | readonly { readonly party: string; readonly author: string; readonly text: string }[]
      | undefined;
    readonly closed?: boolean | undefined;
    readonly id: string;
  }[];
  readonly edition: { readonly id: string; readonly ordinal: number } | null;
  readonly parties: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
  readonly unfilled: readonly number[];
};

export type ReportEdit = {
  readonly as: string;
  readonly baseVersion: number;
  readonly markdown: string;
  readonly title?: string | undefined;
};

export type Step = { readonly as: string };

export type StepWithReason = { readonly as: string; readonly reason: string };

export type SignatureGiven = {
  readonly id: string;
  readonly ordinal: number;
  readonly hash: string;
  readonly party: string;
  readonly fingerprint: string;
  readonly missing: readonly string[];
};

export type NewReportSignature = {
  readonly as: string;
  readonly key?: string | undefined;
  readonly on?: string | undefined;
  readonly signatory?:
    | {
        readonly capacity?: (string | null) | undefined;
        readonly position?: (string | null) | undefined;
        readonly name?: (string | null) | undefined;
      }
    | undefined;
  readonly printDisputes?: boolean | undefined;
};

export type NewComment = {
  readonly as: string;
  readonly passage: string;
  readonly text: string;
  readonly id?: string | undefined;
};

export type NewReply = { readonly as: string; readonly text: string };

export type EditionSummary = {
  readonly id: string;
  readonly report: string;
  readonly programme: {
    readonly number: string;
    readonly slug: string;
    readonly title: { readonly vi: string; readonly en: string };
    readonly synthetic: boolean;
  };
  readonly ordinal: number;
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'interim' | 'final';
  readonly title: string;
  readonly period: { readonly text: string; readonly from: string; readonly to: string };
  readonly date: string;
  readonly state: 'signing' | 'signed' | 'superseded' | 'refused';
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly position: number;
  readonly head: string;
  readonly hash: string;
  readonly signatures: readonly Signature[];
  readonly missing: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
};

export type Signature = {
  readonly party: { readonly code: string; readonly name: { readonly vi: string; readonly en: string } };
  readonly organization: {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  };
  readonly signedOn: string;
  readonly recordedAt: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly revoked: boolean;
  readonly signatory: {
    readonly capacity: string | null;
    readonly position: string | null;
    readonly name: string | null;
  } | null;
  readonly value: string;
};

export type Edition = {
  readonly id: string;
  readonly report: string;
  readonly programme: {
    readonly number: string;
    readonly slug: string;
    readonly title: { readonly vi: string; readonly en: string };
    readonly synthetic: boolean;
  };
  readonly ordinal: number;
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year' | 'interim' | 'final';
  readonly title: string;
  readonly period: { readonly text: string; readonly from: string; readonly to: string };
  readonly date: string;
  readonly state: 'signing' | 'signed' | 'superseded' | 'refused';
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly position: number;
  readonly head: string;
  readonly hash: string;
  readonly signatures: readonly Signature[];
  readonly missing: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
  readonly figures: readonly {
    readonly key: string;
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly definition: { readonly vi: string; readonly en: string };
    readonly unit: { readonly vi: string; readonly en: string };
    readonly question: {
      readonly period: string;
      readonly from: string;
      readonly to: string;
      readonly place: {
        readonly code: string;
        readonly name: { readonly vi: string; readonly en: string };
      } | null;
      readonly organization: {
        readonly code: string;
        readonly name: { readonly vi: string; readonly en: string };
      } | null;
      readonly group: string | null;
      readonly territory: 'then' | 'now';
    };
    readonly windows: {
      readonly places:
        | readonly {
            readonly code: string;
            readonly from: string;
            readonly to: string;
            readonly certain: boolean;
          }[]
        | null;
      readonly organizations:
        | readonly {
            readonly code: string;
            readonly from: string;
            readonly to: string;
            readonly certain: boolean;
          }[]
        | null;
    };
    readonly balances: readonly { readonly recordId: string; readonly fit: 'within' | 'partly' }[];
    readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
    readonly value: number | null;
    readonly knownFor: readonly { readonly from: string; readonly to: string; readonly value: number }[];
    readonly byOrganization: readonly {
      readonly organization: string;
      readonly name: { readonly vi: string; readonly en: string };
      readonly value: number | null;
      readonly recorded: number | null;
      readonly records: number;
    }[];
    readonly records: number;
    readonly waiting: number;
    readonly disputes: number;
    readonly uncounted: number;
    readonly arithmetic: string;
    readonly trace: string;
  }[];
  readonly text: string;
  readonly differences: readonly {
    readonly key: string;
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly unit: { readonly vi: string; readonly en: string };
    readonly period: string;
    readonly signed: {
      readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
      readonly value: number | null;
      readonly text: string;
    };
    readonly live: {
      readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
      readonly value: number | null;
      readonly text: string;
    };
    readonly entries: readonly {
      readonly seq: number;
      readonly recordType: string;
      readonly recordId: string;
      readonly version: number;
      readonly op: 'create' | 'correct' | 'void';
      readonly author: string;
      readonly organization: string;
      readonly recordedAt: string;
      readonly hash: string;
    }[];
  }[];
  readonly coveredBy: number | null;
  readonly errata: readonly Erratum[];
};

export type Erratum = {
  readonly id: string;
  readonly ordinal: number;
  readonly date: string;
  readonly reason: string | null;
  readonly from: number;
  readonly to: number;
  readonly hash: string;
  readonly lines: readonly {
    readonly key: string;
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly unit: { readonly vi: string; readonly en: string };
    readonly period: string;
    readonly signed: {
      readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
      readonly value: number | null;
      readonly text: string;
    };
    readonly live: {
      readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
      readonly value: number | null;
      readonly text: string;
    };
    readonly entries: readonly {
      readonly seq: number;
      readonly recordType: string;
      readonly recordId: string;
      readonly version: number;
      readonly op: 'create' | 'correct' | 'void';
      readonly author: string;
      readonly organization: string;
      readonly recordedAt: string;
      readonly hash: string;
    }[];
  }[];
  readonly signatures: readonly Signature[];
  readonly missing: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
  }[];
};

export type EditionCheck = {
  readonly ok: boolean;
  readonly edition: {
    readonly id: string;
    readonly hash: string;
    readonly programme: string;
    readonly title: string;
    readonly period: { readonly text: string; readonly from: string; readonly to: string };
    readonly date: string;
    readonly ordinal: number;
    readonly position: number;
    readonly figures: number;
  } | null;
  readonly keys: readonly {
    readonly id: string;
    readonly organization: string;
    readonly publicKey: string;
    readonly fingerprint: string;
  }[];
  readonly fault: {
    readonly part:
      | 'container'
      | 'manifest'
      | 'edition'
      | 'text'
      | 'entries'
      | 'figures'
      | 'signatures'
      | 'errata';
    readonly place: string;
    readonly said: { readonly vi: string; readonly en: string };
  } | null;
  readonly steps: readonly {
    readonly part:
      | 'container'
      | 'manifest'
      | 'edition'
      | 'text'
      | 'entries'
      | 'figures'
      | 'signatures'
      | 'errata';
    readonly place: string;
    readonly state: 'ok' | 'note' | 'fault';
    readonly said: { readonly vi: string; readonly en: string };
  }[];
};

export type DocumentComparison = {
  readonly id: string;
  readonly against: 'edition' | 'report';
  readonly title: string;
  readonly figures: readonly {
    readonly state: 'same' | 'unmarked' | 'changed' | 'missing' | 'unknown';
    readonly key: string;
    readonly signed: string | null;
    readonly printed: string | null;
    readonly where: {
      readonly part: 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';
      readonly paragraph: number;
      readonly text: string;
    } | null;
  }[];
  readonly prose: readonly {
    readonly signed: string | null;
    readonly printed: string | null;
    readonly where: {
      readonly part: 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes';
      readonly paragraph: number;
      readonly text: string;
    };
  }[];
  readonly differences: number;
};

export type ErratumIssued = {
  readonly id: string;
  readonly erratum: {
    readonly about: string;
    readonly edition: string;
    readonly ordinal: number;
    readonly date: string;
    readonly reason?: string | undefined;
    readonly parties: readonly {
      readonly code: string;
      readonly name: { readonly vi: string; readonly en: string };
    }[];
    readonly from: number;
    readonly to: number;
    readonly head: string;
    readonly lines: readonly {
      readonly key: string;
      readonly code: string;
      readonly name: { readonly vi: string; readonly en: string };
      readonly unit: { readonly vi: string; readonly en: string };
      readonly period: string;
      readonly signed: {
        readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
        readonly value: number | null;
        readonly text: string;
      };
      readonly live: {
        readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
        readonly value: number | null;
        readonly text: string;
      };
      readonly entries: readonly {
        readonly seq: number;
        readonly recordType: string;
        readonly recordId: string;
        readonly version: number;
        readonly op: 'create' | 'correct' | 'void';
        readonly author: string;
        readonly organization: string;
        readonly recordedAt: string;
        readonly hash: string;
      }[];
    }[];
  };
  readonly receipt: Receipt;
};

export type NewErratum = {
  readonly as: string;
  readonly date?: string | undefined;
  readonly reason?: string | undefined;
};

export type NewErratumSignature = {
  readonly as: string;
  readonly key?: string | undefined;
  readonly on?: string | undefined;
  readonly signatory?:
    | {
        readonly capacity?: (string | null) | undefined;
        readonly position?: (string | null) | undefined;
        readonly name?: (string | null) | undefined;
      }
    | undefined;
};

export type Key = {
  readonly id: string;
  readonly organization: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly from: string;
  readonly until: string | null;
  readonly revoked?: { readonly on: string; readonly reason: string } | undefined;
  readonly state: 'valid' | 'not-yet' | 'rotated' | 'revoked';
};

export type NewKey = { readonly organization: string; readonly from?: string | undefined };

export type KeyRevocation = { readonly reason: string; readonly on?: string | undefined };

export type Programmes = { readonly items: readonly ProgrammeSummary[]; readonly next: string | null };

export type ProgrammeSummary = {
  readonly id: string;
  readonly number: string;
  readonly slug: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly signedOn: string;
  readonly term: { readonly from: string; readonly to: string };
  readonly synthetic: boolean;
  readonly parties: readonly {
    readonly organization: Named;
    readonly until: string | null;
    readonly successor: {
      readonly code: string;
      readonly name: { readonly vi: string; readonly en: string };
      readonly since: string;
    } | null;
  }[];
};

export type Named = { readonly code: string; readonly name: { readonly vi: string; readonly en: string } };

export type Programme = {
  readonly id: string;
  readonly number: string;
  readonly slug: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly signedOn: string;
  readonly term: { readonly from: string; readonly to: string };
  readonly synthetic: boolean;
  readonly parties: readonly {
    readonly organization: Named;
    readonly until: string | null;
    readonly successor: {
      readonly code: string;
      readonly name: { readonly vi: string; readonly en: string };
      readonly since: string;
    } | null;
  }[];
  readonly version: number;
  readonly place: Named | null;
  readonly termNote: { readonly vi: string; readonly en: string } | null;
  readonly standings: readonly ('party' | 'superior')[];
  readonly ledger: { readonly seq: number; readonly hash: string };
};

export type Obligations = { readonly items: readonly Obligation[]; readonly next: string | null };

export type Obligation = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly body: {
    readonly position: number;
    readonly title: { readonly vi: string; readonly en: string };
    readonly text: { readonly vi: string; readonly en: string };
    readonly indicators: readonly string[];
    readonly source?:
      | { readonly document: string; readonly quotation: string; readonly address?: string | undefined }
      | undefined;
  };
};

export type Targets = { readonly items: readonly Target[]; readonly next: string | null };

export type Target = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly body: {
    readonly about: string;
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
  };
};

export type NewTarget = {
  readonly about: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly baseVersion?: number | undefined;
};

export type Activities = { readonly items: readonly Activity[]; readonly next: string | null };

export type Activity = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly counted: boolean;
  readonly state: 'waiting' | 'confirmed' | 'disputed' | null;
  readonly kind: { readonly code: string; readonly name: { readonly vi: string; readonly en: string } };
  readonly party: Named;
  readonly organization: Named;
  readonly place: Named;
  readonly body: {
    readonly kind: string;
    readonly party: string;
    readonly organization: string;
    readonly place: string;
    readonly from: string;
    readonly to: string;
    readonly obligation?: string | undefined;
    readonly measures: Readonly<
      Record<
        string,
        {
          readonly value: number;
          readonly groups?: Readonly<Record<string, number>> | undefined;
          readonly incomplete?: readonly string[] | undefined;
        }
      >
    >;
    readonly title?: string | undefined;
    readonly narrative?: string | undefined;
    readonly voided?: { readonly reason: string } | undefined;
  };
};

export type NewActivities = { readonly entries: readonly NewActivity[] };

export type NewActivity = {
  readonly id?: string | undefined;
  readonly activity: ActivityDraft;
  readonly capturedAt?: string | undefined;
};

export type ActivityDraft = {
  readonly kind: string;
  readonly organization: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly obligation?: string | undefined;
  readonly measures: Readonly<
    Record<
      string,
      {
        readonly value: number;
        readonly groups?: Readonly<Record<string, number>> | undefined;
        readonly incomplete?: readonly string[] | undefined;
      }
    >
  >;
  readonly title?: string | undefined;
  readonly narrative?: string | undefined;
};

export type ActivityWithAnswers = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly counted: boolean;
  readonly state: 'waiting' | 'confirmed' | 'disputed' | null;
  readonly kind: { readonly code: string; readonly name: { readonly vi: string; readonly en: string } };
  readonly party: Named;
  readonly organization: Named;
  readonly place: Named;
  readonly body: {
    readonly kind: string;
    readonly party: string;
    readonly organization: string;
    readonly place: string;
    readonly from: string;
    readonly to: string;
    readonly obligation?: string | undefined;
    readonly measures: Readonly<
      Record<
        string,
        {
          readonly value: number;
          readonly groups?: Readonly<Record<string, number>> | undefined;
          readonly incomplete?: readonly string[] | undefined;
        }
      >
    >;
    readonly title?: string | undefined;
    readonly narrative?: string | undefined;
    readonly voided?: { readonly reason: string } | undefined;
  };
  readonly answers: readonly {
    readonly id: string;
    readonly version: number;
    readonly seq: number;
    readonly voided: boolean;
    readonly by: Named;
    readonly disputes: boolean;
    readonly body:
      | {
          readonly verdict: 'confirmed';
          readonly about: string;
          readonly aboutVersion: number;
          readonly party: string;
        }
      | {
          readonly verdict: 'disputed';
          readonly about: string;
          readonly aboutVersion: number;
          readonly party: string;
          readonly reason: string;
          readonly values?: Readonly<Record<string, number>> | undefined;
          readonly notHeld?: boolean | undefined;
        };
  }[];
  readonly settlements: readonly {
    readonly id: string;
    readonly version: number;
    readonly seq: number;
    readonly voided: boolean;
    readonly by: Named;
    readonly body: {
      readonly about: string;
      readonly aboutVersion: number;
      readonly party: string;
      readonly disputedBy: string;
      readonly outcome: 'as-recorded' | 'as-claimed' | 'agreed';
      readonly reason: string;
    };
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly version: number;
    readonly seq: number;
    readonly voided: boolean;
    readonly other: string;
    readonly body: {
      readonly a: string;
      readonly b: string;
      readonly verdict: 'same' | 'different';
      readonly reason?: string | undefined;
    };
  }[];
};

export type ActivityCorrection = { readonly baseVersion: number; readonly activity: ActivityDraft };

export type Voiding = { readonly baseVersion: number; readonly reason: string };

export type RecordHistory = { readonly id: string; readonly versions: readonly RecordVersion[] };

export type RecordVersion = {
  readonly version: number;
  readonly seq: number;
  readonly op: 'create' | 'correct' | 'void';
  readonly author: string;
  readonly organization: Named;
  readonly capturedAt: string;
  readonly recordedAt: string;
  readonly hash: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly differences: readonly {
    readonly path: string;
    readonly before?: unknown | undefined;
    readonly after?: unknown | undefined;
  }[];
};

export type Confirmation = { readonly aboutVersion: number };

export type Dispute = {
  readonly aboutVersion: number;
  readonly reason: string;
  readonly values?: Readonly<Record<string, number>> | undefined;
  readonly notHeld?: boolean | undefined;
};

export type Settled = { readonly settlement: Receipt; readonly made: Receipt };

export type Settlement = {
  readonly aboutVersion: number;
  readonly outcome: 'as-recorded' | 'as-claimed' | 'agreed';
  readonly reason: string;
  readonly disputedBy?: string | undefined;
  readonly measures?:
    | Readonly<
        Record<
          string,
          {
            readonly value: number;
            readonly groups?: Readonly<Record<string, number>> | undefined;
            readonly incomplete?: readonly string[] | undefined;
          }
        >
      >
    | undefined;
};

export type Preview = {
  readonly seq: number;
  readonly figures: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly unit: { readonly vi: string; readonly en: string };
    readonly period: string;
    readonly before:
      | {
          readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
          readonly value: number | null;
          readonly waiting: number;
          readonly disputes: number;
          readonly records: number;
          readonly parties: readonly { readonly organization: string; readonly value: number | null }[];
        }
      | { readonly refused: string };
    readonly after:
      | {
          readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
          readonly value: number | null;
          readonly waiting: number;
          readonly disputes: number;
          readonly records: number;
          readonly parties: readonly { readonly organization: string; readonly value: number | null }[];
        }
      | { readonly refused: string };
  }[];
};

export type AnswerPreview =
  | { readonly act: 'confirm'; readonly aboutVersion: number }
  | {
      readonly act: 'dispute';
      readonly aboutVersion: number;
      readonly reason: string;
      readonly values?: Readonly<Record<string, number>> | undefined;
      readonly notHeld?: boolean | undefined;
    }
  | {
      readonly act: 'settle';
      readonly aboutVersion: number;
      readonly outcome: 'as-recorded' | 'as-claimed' | 'agreed';
      readonly reason: string;
      readonly disputedBy?: string | undefined;
      readonly measures?:
        | Readonly<
            Record<
              string,
              {
                readonly value: number;
                readonly groups?: Readonly<Record<string, number>> | undefined;
                readonly incomplete?: readonly string[] | undefined;
              }
            >
          >
        | undefined;
    };

export type WaitingRecords = { readonly items: readonly WaitingRecord[]; readonly next: string | null };

export type WaitingRecord =
  | {
      readonly recordType: 'activity';
      readonly id: string;
      readonly version: number;
      readonly seq: number;
      readonly day: string;
      readonly state: 'waiting' | 'disputed';
      readonly earlier:
        | {
            readonly verdict: 'confirmed';
            readonly about: string;
            readonly aboutVersion: number;
            readonly party: string;
          }
        | {
            readonly verdict: 'disputed';
            readonly about: string;
            readonly aboutVersion: number;
            readonly party: string;
            readonly reason: string;
            readonly values?: Readonly<Record<string, number>> | undefined;
            readonly notHeld?: boolean | undefined;
          }
        | null;
      readonly activity: Activity;
    }
  | {
      readonly recordType: 'opening-balance';
      readonly id: string;
      readonly version: number;
      readonly seq: number;
      readonly day: string;
      readonly state: 'waiting' | 'disputed';
      readonly earlier:
        | {
            readonly verdict: 'confirmed';
            readonly about: string;
            readonly aboutVersion: number;
            readonly party: string;
          }
        | {
            readonly verdict: 'disputed';
            readonly about: string;
            readonly aboutVersion: number;
            readonly party: string;
            readonly reason: string;
            readonly values?: Readonly<Record<string, number>> | undefined;
            readonly notHeld?: boolean | undefined;
          }
        | null;
      readonly balance: {
        readonly indicator: string;
        readonly value: number;
        readonly from: string;
        readonly to: string;
        readonly place: string | null;
        readonly organization: string | null;
        readonly party: string;
        readonly source: {
          readonly document: string;
          readonly quotation: string;
          readonly address?: string | undefined;
        };
        readonly voided?: { readonly reason: string } | undefined;
      };
    };

export type Confirmed = {
  readonly confirmed: readonly {
    readonly about: string;
    readonly aboutVersion: number;
    readonly receipt: Receipt;
  }[];
  readonly left: readonly {
    readonly about: string;
    readonly aboutVersion: number;
    readonly version: number | null;
    readonly problem: 'unknown-record' | 'voided-record' | 'own-record' | 'moved-on' | 'version-ahead';
  }[];
};

export type Confirmations = {
  readonly records: readonly { readonly about: string; readonly aboutVersion: number }[];
};

export type SuspectedDuplicates = {
  readonly items: readonly SuspectedDuplicate[];
  readonly next: string | null;
};

export type SuspectedDuplicate = {
  readonly a: Activity;
  readonly b: Activity;
  readonly score: number;
  readonly reasons: readonly {
    readonly code: 'days' | 'place' | 'measures' | 'parties';
    readonly adds: number;
    readonly words: { readonly vi: string; readonly en: string };
  }[];
};

export type SameEventDecision = {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly reason?: string | undefined;
};

export type Figure = {
  readonly code: string;
  readonly name: string;
  readonly programme: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly organization: { readonly code: string; readonly name: string } | null;
  readonly group: string | null;
  readonly territory: 'then' | 'now';
  readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
  readonly value: number | null;
  readonly unit: string;
  readonly knownFor: readonly { readonly from: string; readonly to: string; readonly value: number }[];
  readonly byOrganization: readonly {
    readonly organization: string;
    readonly name: string;
    readonly value: number | null;
    readonly recorded: number | null;
    readonly records: number;
  }[];
  readonly disputed: boolean;
  readonly disputes: number;
  readonly waiting: number;
  readonly records: number;
  readonly uncounted: number;
  readonly seq: number;
  readonly arithmetic: string;
};

export type Trace = {
  readonly items: readonly TraceLine[];
  readonly next: string | null;
  readonly figure: Figure;
};

export type TraceLine = {
  readonly recordId: string;
  readonly recordType: 'activity' | 'opening-balance';
  readonly version: number;
  readonly seq: number;
  readonly value: number;
  readonly state: 'waiting' | 'confirmed' | 'disputed';
  readonly from: string;
  readonly to: string;
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly organization: { readonly code: string; readonly name: string } | null;
  readonly claims: readonly { readonly organization: string; readonly value: number }[];
  readonly source?:
    | { readonly document: string; readonly quotation: string; readonly address?: string | undefined }
    | undefined;
};

export type ChangeEvent = {
  readonly seq: number;
  readonly recordType: string;
  readonly recordId: string;
  readonly version: number;
  readonly op: 'create' | 'correct' | 'void';
  readonly organization: string;
  readonly recordedAt: string;
};

export type Plans = { readonly items: readonly Plan[]; readonly next: string | null };

export type Plan = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly lead: Named;
  readonly place: Named | null;
  readonly late: boolean;
  readonly body: {
    readonly title: string;
    readonly obligation: string | null;
    readonly kind: string | null;
    readonly from: string;
    readonly to: string;
    readonly place: string | null;
    readonly lead: string;
    readonly with?: readonly string[] | undefined;
    readonly note?: string | undefined;
    readonly state: 'planned' | 'done' | 'dropped';
    readonly activities?: readonly string[] | undefined;
    readonly reason?: string | undefined;
  };
};

export type PlanProgress = readonly {
  readonly obligation: string | null;
  readonly year: number;
  readonly planned: number;
  readonly done: number;
  readonly late: number;
  readonly dropped: number;
}[];

export type NewPlan = { readonly id?: string | undefined; readonly plan: PlanDraft };

export type PlanDraft = {
  readonly title: string;
  readonly obligation: string | null;
  readonly kind: string | null;
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
  readonly lead: string;
  readonly with?: readonly string[] | undefined;
  readonly note?: string | undefined;
};

export type PlanChange = { readonly baseVersion: number; readonly plan: PlanDraft };

export type PlanDropped = { readonly baseVersion: number; readonly reason: string };

export type PlanDone = { readonly baseVersion: number; readonly activities: readonly string[] };

export type Models = { readonly items: readonly Model[]; readonly next: string | null };

export type Model = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly party: Named;
  readonly place: Named | null;
  readonly body: {
    readonly name: string;
    readonly sort: 'collective' | 'individual';
    readonly field:
      | 'economy'
      | 'culture-society'
      | 'defence-security'
      | 'political-system'
      | 'new-countryside';
    readonly party: string;
    readonly unit: string;
    readonly place: string | null;
    readonly registeredOn: string;
    readonly situation: string;
    readonly objectives: string;
    readonly content: string;
    readonly area: string;
    readonly forces: {
      readonly lead: string;
      readonly joint?: string | undefined;
      readonly others?: string | undefined;
    };
    readonly resources?: string | undefined;
    readonly from: string;
    readonly to: string | null;
    readonly outputs: string;
    readonly lasting: string;
    readonly ownWork: true;
    readonly recognition?:
      | ({
          readonly level: 'commune' | 'district' | 'province' | 'national';
          readonly on: string;
          readonly decision: string;
        } | null)
      | undefined;
    readonly proposedForReward?: boolean | undefined;
    readonly activities?: readonly string[] | undefined;
  };
};

export type ModelWithVisits = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly party: Named;
  readonly place: Named | null;
  readonly body: {
    readonly name: string;
    readonly sort: 'collective' | 'individual';
    readonly field:
      | 'economy'
      | 'culture-society'
      | 'defence-security'
      | 'political-system'
      | 'new-countryside';
    readonly party: string;
    readonly unit: string;
    readonly place: string | null;
    readonly registeredOn: string;
    readonly situation: string;
    readonly objectives: string;
    readonly content: string;
    readonly area: string;
    readonly forces: {
      readonly lead: string;
      readonly joint?: string | undefined;
      readonly others?: string | undefined;
    };
    readonly resources?: string | undefined;
    readonly from: string;
    readonly to: string | null;
    readonly outputs: string;
    readonly lasting: string;
    readonly ownWork: true;
    readonly recognition?:
      | ({
          readonly level: 'commune' | 'district' | 'province' | 'national';
          readonly on: string;
          readonly decision: string;
        } | null)
      | undefined;
    readonly proposedForReward?: boolean | undefined;
    readonly activities?: readonly string[] | undefined;
  };
  readonly visits: readonly {
    readonly id: string;
    readonly version: number;
    readonly seq: number;
    readonly voided: boolean;
    readonly organization: Named;
    readonly body: {
      readonly about: string;
      readonly on: string;
      readonly organization: string;
      readonly findings: string;
    };
  }[];
};

export type LikeModels = readonly LikeModel[];

export type LikeModel = {
  readonly id: string;
  readonly programme: {
    readonly id: string;
    readonly number: string;
    readonly title: { readonly vi: string; readonly en: string };
  };
  readonly name: string;
  readonly unit: string;
  readonly registeredOn: string;
  readonly score: number;
  readonly reasons: readonly {
    readonly code: 'name' | 'area' | 'field';
    readonly adds: number;
    readonly words: { readonly vi: string; readonly en: string };
  }[];
};

export type ModelToCompare = {
  readonly name: string;
  readonly field: 'economy' | 'culture-society' | 'defence-security' | 'political-system' | 'new-countryside';
  readonly area: string;
  readonly unit: string;
};

export type NewModel = { readonly id?: string | undefined; readonly model: ModelDraft };

export type ModelDraft = {
  readonly name: string;
  readonly sort: 'collective' | 'individual';
  readonly field: 'economy' | 'culture-society' | 'defence-security' | 'political-system' | 'new-countryside';
  readonly unit: string;
  readonly place: string | null;
  readonly registeredOn: string;
  readonly situation: string;
  readonly objectives: string;
  readonly content: string;
  readonly area: string;
  readonly forces: {
    readonly lead: string;
    readonly joint?: string | undefined;
    readonly others?: string | undefined;
  };
  readonly resources?: string | undefined;
  readonly from: string;
  readonly to: string | null;
  readonly outputs: string;
  readonly lasting: string;
  readonly ownWork: true;
  readonly activities?: readonly string[] | undefined;
};

export type ModelChange = { readonly baseVersion: number; readonly model: ModelDraft };

export type Recognition = {
  readonly baseVersion: number;
  readonly level: 'commune' | 'district' | 'province' | 'national';
  readonly on: string;
  readonly decision: string;
};

export type ModelProposedForReward = { readonly baseVersion: number };

export type NewModelVisit = {
  readonly id?: string | undefined;
  readonly on: string;
  readonly findings: string;
};

export type Directives = { readonly items: readonly Directive[]; readonly next: string | null };

export type Directive = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly from: Named;
  readonly status: 'open' | 'answered' | 'overdue';
  readonly asked: readonly {
    readonly party: Named;
    readonly status: 'open' | 'answered' | 'overdue';
    readonly late: boolean;
    readonly answer: {
      readonly id: string;
      readonly version: number;
      readonly seq: number;
      readonly voided: boolean;
      readonly body: {
        readonly about: string;
        readonly party: string;
        readonly state: 'accepted' | 'done' | 'cannot';
        readonly text: string;
        readonly on: string;
      };
    } | null;
  }[];
  readonly body: {
    readonly title: string;
    readonly text: string;
    readonly from: string;
    readonly to: readonly string[];
    readonly issuedOn: string;
    readonly deadline: string | null;
    readonly document?: string | undefined;
  };
};

export type NewDirective = { readonly id?: string | undefined; readonly directive: DirectiveDraft };

export type DirectiveDraft = {
  readonly title: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly issuedOn: string;
  readonly deadline: string | null;
  readonly document?: string | undefined;
};

export type DirectiveChange = { readonly baseVersion: number; readonly directive: DirectiveDraft };

export type DirectiveRecall = { readonly baseVersion: number };

export type DirectiveAnswer = {
  readonly state: 'accepted' | 'done' | 'cannot';
  readonly text: string;
  readonly on?: string | undefined;
};

export type Commendations = { readonly items: readonly Commendation[]; readonly next: string | null };

export type Commendation = {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly party: Named;
  readonly state: 'proposed' | 'granted' | 'refused';
  readonly decision: {
    readonly id: string;
    readonly version: number;
    readonly seq: number;
    readonly voided: boolean;
    readonly organization: Named;
    readonly body: {
      readonly about: string;
      readonly organization: string;
      readonly granted: boolean;
      readonly on: string;
      readonly decision?: string | undefined;
      readonly reason?: string | undefined;
    };
  } | null;
  readonly body: {
    readonly sort: 'collective' | 'individual';
    readonly name: string;
    readonly achievement: string;
    readonly form: string;
    readonly level: 'commune' | 'district' | 'province' | 'national';
    readonly party: string;
    readonly proposedOn: string;
    readonly model?: (string | null) | undefined;
  };
};

export type NewCommendation = { readonly id?: string | undefined; readonly commendation: CommendationDraft };

export type CommendationDraft = {
  readonly sort: 'collective' | 'individual';
  readonly name: string;
  readonly achievement: string;
  readonly form: string;
  readonly level: 'commune' | 'district' | 'province' | 'national';
  readonly proposedOn: string;
  readonly model?: (string | null) | undefined;
};

export type CommendationDecision = {
  readonly granted: boolean;
  readonly on: string;
  readonly decision?: string | undefined;
  readonly reason?: string | undefined;
};

export type Users = { readonly items: readonly User[]; readonly next: string | null };

export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly keepsHouse: boolean;
  readonly isExample: boolean;
  readonly memberships: readonly {
    readonly organization: string;
    readonly roles: readonly (
      | 'field-officer'
      | 'coordinator'
      | 'leader'
      | 'supervisor'
      | 'editor'
      | 'administrator'
    )[];
  }[];
};

export type MembershipChanged = {
  readonly person: string;
  readonly organization: string;
  readonly roles: readonly (
    | 'field-officer'
    | 'coordinator'
    | 'leader'
    | 'supervisor'
    | 'editor'
    | 'administrator'
  )[];
};

export type Membership = {
  readonly organization: string;
  readonly roles: readonly (
    | 'field-officer'
    | 'coordinator'
    | 'leader'
    | 'supervisor'
    | 'editor'
    | 'administrator'
  )[];
};

export type Invitations = { readonly items: readonly Invitation[]; readonly next: string | null };

export type Invitation = {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly organization: string | null;
  readonly roles: readonly (
    | 'field-officer'
    | 'coordinator'
    | 'leader'
    | 'supervisor'
    | 'editor'
    | 'administrator'
  )[];
};

export type InvitationMade = {
  readonly link: string | null;
  readonly email: string | null;
  readonly organization: string | null;
  readonly roles: readonly (
    | 'field-officer'
    | 'coordinator'
    | 'leader'
    | 'supervisor'
    | 'editor'
    | 'administrator'
  )[];
};

export type NewInvitation = {
  readonly email: string;
  readonly name?: string | undefined;
  readonly organization: string;
  readonly roles: readonly (
    | 'field-officer'
    | 'coordinator'
    | 'leader'
    | 'supervisor'
    | 'editor'
    | 'administrator'
  )[];
};

export type InvitationsEnded = { readonly ended: number };

export type InvitationWithdrawal = { readonly email: string };

export type AuditEvents = { readonly items: readonly AuditEvent[]; readonly next: string | null };

export type AuditEvent = {
  readonly seq: number;
  readonly at: string;
  readonly kind:
    | 'sign-in'
    | 'sign-in-refused'
    | 'sign-out'
    | 'session-ended'
    | 'password-changed'
    | 'second-step-on'
    | 'second-step-off'
    | 'passkey-made'
    | 'passkey-ended'
    | 'invited'
    | 'invitation-taken'
    | 'role-changed'
    | 'access-ended'
    | 'api-key-made'
    | 'api-key-ended'
    | 'exported'
    | 'protected-data-seen';
  readonly programme: string | null;
  readonly about: string;
  readonly author: string;
  readonly organization: string;
};

export type ActivityKinds = { readonly items: readonly ActivityKind[]; readonly next: string | null };

export type ActivityKind = {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly definition: { readonly vi: string; readonly en: string };
  readonly measures: readonly {
    readonly code: string;
    readonly name: { readonly vi: string; readonly en: string };
    readonly unit: { readonly vi: string; readonly en: string };
    readonly counts: 'events' | 'attendances' | 'people' | 'households' | 'items' | 'amount';
    readonly nature: 'flow' | 'stock';
    readonly additive: { readonly time: boolean; readonly places: boolean; readonly groups: boolean };
    readonly required?: boolean | undefined;
    readonly breakdowns?:
      | readonly {
          readonly code: string;
          readonly name: { readonly vi: string; readonly en: string };
          readonly groups: readonly {
            readonly code: string;
            readonly name: { readonly vi: string; readonly en: string };
          }[];
        }[]
      | undefined;
  }[];
};

export type Measures = { readonly items: readonly Measure[]; readonly next: string | null };

export type Measure = {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly unit: { readonly vi: string; readonly en: string };
  readonly counts: 'events' | 'attendances' | 'people' | 'households' | 'items' | 'amount';
  readonly nature: 'flow' | 'stock';
  readonly additive: { readonly time: boolean; readonly places: boolean; readonly groups: boolean };
  readonly required?: boolean | undefined;
  readonly breakdowns?:
    | readonly {
        readonly code: string;
        readonly name: { readonly vi: string; readonly en: string };
        readonly groups: readonly {
          readonly code: string;
          readonly name: { readonly vi: string; readonly en: string };
        }[];
      }[]
    | undefined;
  readonly kind: string;
};

export type Indicators = { readonly items: readonly Indicator[]; readonly next: string | null };

export type Indicator = {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly definition: { readonly vi: string; readonly en: string };
  readonly unit: { readonly vi: string; readonly en: string };
  readonly formula:
    | { readonly op: 'sum'; readonly measures: readonly string[] }
    | { readonly op: 'count'; readonly kind: string }
    | { readonly op: 'average-per-year'; readonly measure: string }
    | { readonly op: 'latest'; readonly measure: string }
    | { readonly op: 'ratio'; readonly numerator: string; readonly denominator: string }
    | { readonly op: 'distinct'; readonly of: 'places' | 'organizations' | 'days'; readonly kind: string };
};

export type Units = { readonly items: readonly Unit[]; readonly next: string | null };

export type Unit = {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly level: string | null;
};

export type UnitsOfCode = { readonly code: string; readonly units: readonly UnitWithHistory[] };

export type UnitWithHistory = {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly level: string | null;
  readonly above: readonly Unit[];
  readonly predecessors: readonly Unit[];
  readonly successors: readonly {
    readonly kind: string;
    readonly on: string;
    readonly basis: string;
    readonly unit: Unit;
  }[];
};

export interface Operations {
  /** Reports that fall due, joint meetings and exchange visits of a programme. */
  readonly listDueReports: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly today?: string | undefined };
    readonly answer: ReportingCalendar;
  };
  /** The same as iCalendar (RFC 5545). */
  readonly programmeCalendar: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly today?: string | undefined };
    readonly answer: Response;
  };
  /** Reports of a programme and where each of them stands. */
  readonly listReports: {
    readonly path: { readonly programme: string };
    readonly answer: readonly ReportListed[];
  };
  /** Make a report of a period from a template. */
  readonly newReport: {
    readonly path: { readonly programme: string };
    readonly body: NewReport;
    readonly answer: ReportMade;
  };
  /** A report: its text, the step it is at, the comments on it. */
  readonly showReport: { readonly path: { readonly id: string }; readonly answer: Report };
  /** Write a new version of a report. */
  readonly editReport: {
    readonly path: { readonly id: string };
    readonly body: ReportEdit;
    readonly answer: Receipt;
  };
  /** Hand a report in: from now on its text stands still. */
  readonly submitReport: {
    readonly path: { readonly id: string };
    readonly body: Step;
    readonly answer: Receipt;
  };
  /** Take a report back to work on it, before anybody has signed. */
  readonly withdrawReport: {
    readonly path: { readonly id: string };
    readonly body: StepWithReason;
    readonly answer: Receipt;
  };
  /** Refuse to sign a report; what others signed of it falls with it. */
  readonly refuseReport: {
    readonly path: { readonly id: string };
    readonly body: StepWithReason;
    readonly answer: Receipt;
  };
  /** Sign a report; the first signature freezes its edition. */
  readonly signReport: {
    readonly path: { readonly id: string };
    readonly body: NewReportSignature;
    readonly answer: SignatureGiven;
  };
  /** Comment on a passage of a report. */
  readonly commentReport: {
    readonly path: { readonly id: string };
    readonly body: NewComment;
    readonly answer: Receipt;
  };
  /** Answer a comment. */
  readonly replyToComment: {
    readonly path: { readonly id: string; readonly comment: string };
    readonly body: NewReply;
    readonly answer: Receipt;
  };
  /** Close a comment, so that the report can be signed. */
  readonly closeComment: {
    readonly path: { readonly id: string; readonly comment: string };
    readonly body: Step;
    readonly answer: Receipt;
  };
  /** Editions of a programme. */
  readonly listEditions: {
    readonly path: { readonly programme: string };
    readonly answer: readonly EditionSummary[];
  };
  /** An edition: text and values as signed, signatures, errata, and what differs now. */
  readonly showEdition: { readonly path: { readonly id: string }; readonly answer: Edition };
  /** The edition as a document; xlsx holds its figures. */
  readonly renderEdition: {
    readonly path: { readonly id: string };
    readonly query: {
      readonly format: 'pdf' | 'docx' | 'html' | 'md' | 'xlsx';
      readonly layout?: 'state' | 'party' | undefined;
      readonly locale?: 'vi' | 'en' | undefined;
    };
    readonly answer: Response;
  };
  /** The edition in an office's own Word template. */
  readonly fillEdition: {
    readonly path: { readonly id: string };
    readonly body: BodyInit;
    readonly answer: Response;
  };
  /** The edition as one file that proves itself; it holds whole records, so it is not public. */
  readonly exportEdition: { readonly path: { readonly id: string }; readonly answer: Response };
  /** Check an exported edition from its file alone; nothing is kept of it. */
  readonly verifyEdition: { readonly body: BodyInit; readonly answer: EditionCheck };
  /** Hold a Word file that came back against the edition. */
  readonly compareEdition: {
    readonly path: { readonly id: string };
    readonly body: BodyInit;
    readonly answer: DocumentComparison;
  };
  /** The report as a document with the figures of now; xlsx holds its figures. */
  readonly renderReport: {
    readonly path: { readonly id: string };
    readonly query: {
      readonly format: 'pdf' | 'docx' | 'html' | 'md' | 'xlsx';
      readonly layout?: 'state' | 'party' | undefined;
      readonly locale?: 'vi' | 'en' | undefined;
    };
    readonly answer: Response;
  };
  /** The report in an office's own Word template. */
  readonly fillReport: {
    readonly path: { readonly id: string };
    readonly body: BodyInit;
    readonly answer: Response;
  };
  /** Put on paper what has come to differ from a signed edition. */
  readonly issueErratum: {
    readonly path: { readonly id: string };
    readonly body: NewErratum;
    readonly answer: ErratumIssued;
  };
  /** Sign an erratum. */
  readonly signErratum: {
    readonly path: { readonly id: string };
    readonly body: NewErratumSignature;
    readonly answer: SignatureGiven;
  };
  /** Public keys, with the days on which each may sign. */
  readonly listKeys: {
    readonly query?: { readonly organization?: string | undefined };
    readonly answer: readonly Key[];
  };
  /** Make a key for an organization; the ones in force end on the day it begins. */
  readonly makeKey: { readonly body: NewKey; readonly answer: Key };
  /** Revoke a key: from that day nothing signed with it is trusted. */
  readonly revokeKey: {
    readonly path: { readonly id: string };
    readonly body: KeyRevocation;
    readonly answer: Key;
  };
  /** Find every figure in a text; nothing is kept of it. */
  readonly extractText: {
    readonly query?: { readonly name?: string | undefined };
    readonly body: BodyInit;
    readonly answer: {
      readonly text: string;
      readonly kind: 'text' | 'markdown' | 'html' | 'docx' | 'pdf';
      readonly encoding: 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni';
      readonly figures: readonly {
        readonly text: string;
        readonly start: number;
        readonly end: number;
        readonly value: number | null;
        readonly unit: string;
        readonly kind:
          | 'count'
          | 'percent'
          | 'money'
          | 'measure'
          | 'date'
          | 'time'
          | 'period'
          | 'duration'
          | 'document-number'
          | 'ordinal'
          | 'range'
          | 'vague'
          | 'label';
        readonly zone: 'title' | 'lead' | 'body' | 'caption' | 'related' | 'chrome' | 'signature';
        readonly verb: string;
        readonly noun: string;
        readonly clause: string;
        readonly qualifier?:
          | 'hơn'
          | 'gần'
          | 'trên'
          | 'dưới'
          | 'khoảng'
          | 'trung bình'
          | 'tròn'
          | 'ít nhất'
          | 'tối đa'
          | undefined;
        readonly scale?: number | undefined;
        readonly max?: number | undefined;
        readonly denominator?: number | undefined;
        readonly normalised?: string | undefined;
        readonly iso?: string | undefined;
        readonly from?: (number | string) | undefined;
        readonly to?: (number | string) | undefined;
        readonly form?: 'words' | 'roman' | undefined;
        readonly document?:
          | {
              readonly type: string;
              readonly typeName: string;
              readonly issuer: string;
              readonly number: number;
              readonly year?: number | undefined;
              readonly candidates: readonly string[];
            }
          | undefined;
        readonly duplicate?: true | undefined;
        readonly error?: string | undefined;
        readonly page?: number | undefined;
        readonly paragraph?: number | undefined;
      }[];
      readonly spelling: readonly {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        readonly suggestion: string;
        readonly kind: 'doubled' | 'transposed' | 'tone' | 'letter' | 'abbreviation' | 'citation';
      }[];
      readonly warnings: readonly string[];
    };
  };
  /** Put every figure of a text beside the records of a programme; nothing is kept of it. */
  readonly checkText: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly name?: string | undefined; readonly period?: string | undefined };
    readonly body: BodyInit;
    readonly answer: {
      readonly text: string;
      readonly kind: 'text' | 'markdown' | 'html' | 'docx' | 'pdf';
      readonly encoding: 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni';
      readonly figures: readonly {
        readonly text: string;
        readonly start: number;
        readonly end: number;
        readonly value: number | null;
        readonly unit: string;
        readonly kind:
          | 'count'
          | 'percent'
          | 'money'
          | 'measure'
          | 'date'
          | 'time'
          | 'period'
          | 'duration'
          | 'document-number'
          | 'ordinal'
          | 'range'
          | 'vague'
          | 'label';
        readonly zone: 'title' | 'lead' | 'body' | 'caption' | 'related' | 'chrome' | 'signature';
        readonly verb: string;
        readonly noun: string;
        readonly clause: string;
        readonly qualifier?:
          | 'hơn'
          | 'gần'
          | 'trên'
          | 'dưới'
          | 'khoảng'
          | 'trung bình'
          | 'tròn'
          | 'ít nhất'
          | 'tối đa'
          | undefined;
        readonly scale?: number | undefined;
        readonly max?: number | undefined;
        readonly denominator?: number | undefined;
        readonly normalised?: string | undefined;
        readonly iso?: string | undefined;
        readonly from?: (number | string) | undefined;
        readonly to?: (number | string) | undefined;
        readonly form?: 'words' | 'roman' | undefined;
        readonly document?:
          | {
              readonly type: string;
              readonly typeName: string;
              readonly issuer: string;
              readonly number: number;
              readonly year?: number | undefined;
              readonly candidates: readonly string[];
            }
          | undefined;
        readonly duplicate?: true | undefined;
        readonly error?: string | undefined;
        readonly page?: number | undefined;
        readonly paragraph?: number | undefined;
        readonly verdict: 'matches' | 'differs' | 'no-record' | 'not-comparable' | 'not-a-result';
        readonly reason: string;
        readonly matches: readonly {
          readonly code: string;
          readonly name: string;
          readonly unit: string;
          readonly score: number;
          readonly reasons: readonly string[];
          readonly obligations: readonly number[];
          readonly period: string;
          readonly place: string | null;
          readonly status: 'known' | 'no-data' | 'inseparable' | 'hidden';
          readonly value: number | null;
          readonly trace: string;
        }[];
      }[];
      readonly spelling: readonly {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        readonly suggestion: string;
        readonly kind: 'doubled' | 'transposed' | 'tone' | 'letter' | 'abbreviation' | 'citation';
      }[];
      readonly warnings: readonly string[];
      readonly programme: { readonly number: string; readonly slug: string; readonly title: string };
      readonly period: { readonly text: string; readonly from: string; readonly to: string };
      readonly seq: number;
      readonly counts: {
        readonly matches?: number | undefined;
        readonly differs?: number | undefined;
        readonly 'no-record'?: number | undefined;
        readonly 'not-comparable'?: number | undefined;
        readonly 'not-a-result'?: number | undefined;
      };
      readonly contradictions: readonly {
        readonly kind: string;
        readonly message: string;
        readonly figures: readonly number[];
      }[];
      readonly silent: readonly {
        readonly position: number;
        readonly title: string;
        readonly mentioned: boolean;
      }[];
    };
  };
  /** What of an old report the ledger could take over; nothing is written. */
  readonly proposeAdoption: {
    readonly query?: {
      readonly name?: string | undefined;
      readonly period?: string | undefined;
      readonly programme?: string | undefined;
      readonly document?: string | undefined;
      readonly address?: string | undefined;
    };
    readonly body: BodyInit;
    readonly answer: {
      readonly document: string;
      readonly address: string | null;
      readonly programme: {
        readonly number: string;
        readonly slug: string;
        readonly title: string;
        readonly parties: readonly string[];
      } | null;
      readonly period: { readonly text: string; readonly from: string; readonly to: string } | null;
      readonly proposals: readonly (
        | {
            readonly id: string;
            readonly what: string;
            readonly quotation: string;
            readonly start: number;
            readonly end: number;
            readonly state: 'open' | 'there' | 'barred';
            readonly problems: readonly {
              readonly code: string;
              readonly message: string;
              readonly next: string;
            }[];
            readonly rivals: readonly string[];
            readonly kind: 'programme';
            readonly value:
              | { readonly part: 'number'; readonly number: string }
              | { readonly part: 'signing-day'; readonly day: string }
              | { readonly part: 'term'; readonly from: string; readonly to: string }
              | { readonly part: 'party'; readonly name: string; readonly organization: string | null }
              | { readonly part: 'title'; readonly title: string };
          }
        | {
            readonly id: string;
            readonly what: string;
            readonly quotation: string;
            readonly start: number;
            readonly end: number;
            readonly state: 'open' | 'there' | 'barred';
            readonly problems: readonly {
              readonly code: string;
              readonly message: string;
              readonly next: string;
            }[];
            readonly rivals: readonly string[];
            readonly kind: 'obligation';
            readonly value: {
              readonly position: number;
              readonly title: string;
              readonly text: string;
              readonly indicators: readonly string[];
            };
          }
        | {
            readonly id: string;
            readonly what: string;
            readonly quotation: string;
            readonly start: number;
            readonly end: number;
            readonly state: 'open' | 'there' | 'barred';
            readonly problems: readonly {
              readonly code: string;
              readonly message: string;
              readonly next: string;
            }[];
            readonly rivals: readonly string[];
            readonly kind: 'opening-balance';
            readonly value: {
              readonly indicator: string | null;
              readonly value: number | null;
              readonly unit: string;
              readonly from: string | null;
              readonly to: string | null;
            };
          }
      )[];
      readonly warnings: readonly string[];
    };
  };
  /** Take over what is named of the same file; all or none, and twice is once. */
  readonly acceptAdoption: {
    readonly query: {
      readonly name?: string | undefined;
      readonly period?: string | undefined;
      readonly programme?: string | undefined;
      readonly document?: string | undefined;
      readonly address?: string | undefined;
      readonly accept: string;
      readonly organization?: string | undefined;
    };
    readonly body: BodyInit;
    readonly answer: {
      readonly programme: string;
      readonly written: readonly {
        readonly proposals: readonly string[];
        readonly recordType: string;
        readonly recordId: string;
        readonly version: number;
        readonly seq: number;
      }[];
      readonly there: readonly string[];
    };
  };
  /** Programmes, by the day they were signed. */
  readonly listProgrammes: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
      readonly party?: string | undefined;
      readonly on?: string | undefined;
    };
    readonly answer: Programmes;
  };
  /** A programme, its parties, and how whoever asks stands to it. */
  readonly showProgramme: { readonly path: { readonly programme: string }; readonly answer: Programme };
  /** Promises of a programme, in the order they were entered. */
  readonly listObligations: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly indicator?: string | undefined;
    };
    readonly answer: Obligations;
  };
  /** Targets of a programme, in the order they were set. */
  readonly listTargets: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly obligation?: string | undefined;
      readonly indicator?: string | undefined;
      readonly period?: string | undefined;
    };
    readonly answer: Targets;
  };
  /** Set a target: for each promise, indicator and period there is one. */
  readonly setTarget: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewTarget;
    readonly answer: Receipt;
  };
  /** Activities of a programme, newest day first. */
  readonly listActivities: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly kind?: string | undefined;
      readonly party?: string | undefined;
      readonly obligation?: string | undefined;
      readonly place?: string | undefined;
      readonly organization?: string | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly state?: 'waiting' | 'confirmed' | 'disputed' | undefined;
      readonly voided?: string | undefined;
    };
    readonly answer: Activities;
  };
  /** Record one activity or many, all or none. */
  readonly recordActivities: {
    readonly path: { readonly programme: string };
    readonly body: NewActivities;
    readonly answer: { readonly receipts: readonly Receipt[] };
  };
  /** An activity and what the parties said of it. */
  readonly showActivity: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: ActivityWithAnswers;
  };
  /** Correct an activity; what others changed since is merged, or refused with If-Match. */
  readonly correctActivity: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly body: ActivityCorrection;
    readonly answer: Receipt;
  };
  /** Void an activity: it stays in the ledger and counts no more. */
  readonly voidActivity: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly body: Voiding;
    readonly answer: Receipt;
  };
  /** Every version of a record, oldest first, with what it changed, who wrote it and when. */
  readonly listVersions: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: RecordHistory;
  };
  /** Confirm another party’s record, as it stands in the version looked at. */
  readonly confirmRecord: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: Confirmation;
    readonly answer: Receipt;
  };
  /** Dispute another party’s record, with own values and the reason. */
  readonly disputeRecord: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: Dispute;
    readonly answer: Receipt;
  };
  /** Settle a dispute: withdrawn by whom it was, or met by the recorder’s correction. */
  readonly settleDispute: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: Settlement;
    readonly answer: Settled;
  };
  /** What confirming, disputing or settling would do to figures; nothing is kept. */
  readonly previewAnswer: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: AnswerPreview;
    readonly answer: Preview;
  };
  /** Records that wait for the acting party, oldest first. */
  readonly listWaiting: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly kind?: string | undefined;
      readonly place?: string | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly as?: string | undefined;
    };
    readonly answer: WaitingRecords;
  };
  /** Confirm many records at once, each in the version looked at. */
  readonly confirmRecords: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: Confirmations;
    readonly answer: Confirmed;
  };
  /** Pairs suspected to be one event, newest first, with the score and its reasons. */
  readonly listDuplicates: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
    readonly answer: SuspectedDuplicates;
  };
  /** Decide that two activities are the same event, which then counts once, or different ones. */
  readonly decideSameEvent: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: SameEventDecision;
    readonly answer: Receipt;
  };
  /** What the decision would do to figures; nothing is kept. */
  readonly previewDecision: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: SameEventDecision;
    readonly answer: Preview;
  };
  /** A figure: its value, both partners’ values, and how many records wait or are disputed. */
  readonly showFigure: {
    readonly path: { readonly programme: string; readonly code: string };
    readonly query?: {
      readonly period?: string | undefined;
      readonly place?: string | undefined;
      readonly organization?: string | undefined;
      readonly group?: string | undefined;
      readonly territory?: 'then' | 'now' | undefined;
      readonly asOf?: (number | null) | undefined;
    };
    readonly answer: Figure;
  };
  /** The records behind a figure, page by page, all at the ledger position of the first page. */
  readonly traceFigure: {
    readonly path: { readonly programme: string; readonly code: string };
    readonly query?: {
      readonly period?: string | undefined;
      readonly place?: string | undefined;
      readonly organization?: string | undefined;
      readonly group?: string | undefined;
      readonly territory?: 'then' | 'now' | undefined;
      readonly asOf?: (number | null) | undefined;
      readonly cursor?: string | undefined;
    };
    readonly answer: Trace;
  };
  /** Changes of a programme as they happen; Last-Event-ID goes on after a ledger position. */
  readonly followProgramme: { readonly path: { readonly programme: string }; readonly answer: Response };
  /** Plans of work, in the order they were made. */
  readonly listPlans: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly obligation?: string | undefined;
      readonly kind?: string | undefined;
      readonly lead?: string | undefined;
      readonly state?: 'planned' | 'done' | 'dropped' | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
    };
    readonly answer: Plans;
  };
  /** Plan work that one’s party leads. */
  readonly planWork: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewPlan;
    readonly answer: Receipt;
  };
  /** How far the plans have come, by promise and year. */
  readonly showPlanProgress: { readonly path: { readonly programme: string }; readonly answer: PlanProgress };
  /** A plan of work. */
  readonly showPlan: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: Plan;
  };
  /** Change a plan. */
  readonly changePlan: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: PlanChange;
    readonly answer: Receipt;
  };
  /** Drop a plan, and say why. */
  readonly dropPlan: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: PlanDropped;
    readonly answer: Receipt;
  };
  /** Say that a plan is done, and by which activities. */
  readonly completePlan: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: PlanDone;
    readonly answer: Receipt;
  };
  /** Exemplary models, in the order they were registered. */
  readonly listModels: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly field?:
        | 'economy'
        | 'culture-society'
        | 'defence-security'
        | 'political-system'
        | 'new-countryside'
        | undefined;
      readonly sort?: 'collective' | 'individual' | undefined;
      readonly party?: string | undefined;
      readonly recognised?: string | undefined;
      readonly proposed?: string | undefined;
    };
    readonly answer: Models;
  };
  /** Register a model of one’s party. */
  readonly registerModel: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewModel;
    readonly answer: Receipt;
  };
  /** A model with its visits. */
  readonly showModel: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: ModelWithVisits;
  };
  /** Models of other units that look the same, in every programme one may see. */
  readonly findModelsLike: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: LikeModels;
  };
  /** The same for a model that is not registered yet; nothing is kept. */
  readonly compareModel: { readonly body: ModelToCompare; readonly answer: LikeModels };
  /** Change what was registered. */
  readonly changeModel: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: ModelChange;
    readonly answer: Receipt;
  };
  /** Enter the decision by which a model was recognised. */
  readonly recogniseModel: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: Recognition;
    readonly answer: Receipt;
  };
  /** Propose a recognised model for reward. */
  readonly proposeModel: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: ModelProposedForReward;
    readonly answer: Receipt;
  };
  /** Enter a visit to a model, and what was found. */
  readonly visitModel: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewModelVisit;
    readonly answer: Receipt;
  };
  /** Directives, in the order they were issued. */
  readonly listDirectives: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly from?: string | undefined;
      readonly to?: string | undefined;
      readonly status?: 'open' | 'answered' | 'overdue' | undefined;
    };
    readonly answer: Directives;
  };
  /** Ask parties for something, as a supervisor above one of them. */
  readonly issueDirective: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewDirective;
    readonly answer: Receipt;
  };
  /** A directive and the answers of the parties. */
  readonly showDirective: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: Directive;
  };
  /** Change what was asked. */
  readonly changeDirective: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: DirectiveChange;
    readonly answer: Receipt;
  };
  /** Recall a directive. */
  readonly recallDirective: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: DirectiveRecall;
    readonly answer: Receipt;
  };
  /** Answer as a party that was asked; in the place of its earlier answer. */
  readonly answerDirective: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: DirectiveAnswer;
    readonly answer: Receipt;
  };
  /** Proposals to commend, in the order they were made. */
  readonly listCommendations: {
    readonly path: { readonly programme: string };
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly sort?: 'collective' | 'individual' | undefined;
      readonly level?: 'commune' | 'district' | 'province' | 'national' | undefined;
      readonly party?: string | undefined;
      readonly state?: 'proposed' | 'granted' | 'refused' | undefined;
    };
    readonly answer: Commendations;
  };
  /** Propose a collective or a person for commendation. */
  readonly proposeCommendation: {
    readonly path: { readonly programme: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: NewCommendation;
    readonly answer: Receipt;
  };
  /** A proposal and the decision on it. */
  readonly showCommendation: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly answer: Commendation;
  };
  /** Grant or refuse, as a leader of another party or of a superior. */
  readonly decideCommendation: {
    readonly path: { readonly programme: string; readonly id: string };
    readonly query?: { readonly as?: string | undefined };
    readonly body: CommendationDecision;
    readonly answer: Receipt;
  };
  /** People of the organization, and what they may do in it. */
  readonly listUsers: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly role?:
        | 'field-officer'
        | 'coordinator'
        | 'leader'
        | 'supervisor'
        | 'editor'
        | 'administrator'
        | undefined;
    };
    readonly answer: Users;
  };
  /** Say what somebody may do in the organization; with no role they leave it. */
  readonly changeRoles: {
    readonly path: { readonly id: string };
    readonly body: Membership;
    readonly answer: MembershipChanged;
  };
  /** Invitations that nobody has taken yet. */
  readonly listInvitations: {
    readonly query?: { readonly cursor?: string | undefined; readonly limit?: number | undefined };
    readonly answer: Invitations;
  };
  /** Invite somebody by a link that works once. */
  readonly invitePerson: { readonly body: NewInvitation; readonly answer: InvitationMade };
  /** End the open invitations of an e-mail address. */
  readonly withdrawInvitation: { readonly body: InvitationWithdrawal; readonly answer: InvitationsEnded };
  /** Sign-ins, exports and looks at protected data, newest first. */
  readonly listAudit: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly programme?: string | undefined;
    };
    readonly answer: AuditEvents;
  };
  /** Kinds of activity, with their measures. */
  readonly listKinds: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
    };
    readonly answer: ActivityKinds;
  };
  /** A kind of activity. */
  readonly showKind: { readonly path: { readonly code: string }; readonly answer: ActivityKind };
  /** What is counted of activities, of every kind. */
  readonly listMeasures: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
      readonly kind?: string | undefined;
      readonly counts?: 'events' | 'attendances' | 'people' | 'households' | 'items' | 'amount' | undefined;
    };
    readonly answer: Measures;
  };
  /** A measure, by its code with that of its kind. */
  readonly showMeasure: { readonly path: { readonly code: string }; readonly answer: Measure };
  /** Indicators: formulas over measures. */
  readonly listIndicators: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
      readonly kind?: string | undefined;
    };
    readonly answer: Indicators;
  };
  /** An indicator. */
  readonly showIndicator: { readonly path: { readonly code: string }; readonly answer: Indicator };
  /** Find places by name without accents, by code, by what stands above them. */
  readonly listPlaces: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
      readonly parent?: string | undefined;
      readonly on?: string | undefined;
      readonly level?: 'country' | 'province' | 'district' | 'commune' | 'village' | undefined;
    };
    readonly answer: Units;
  };
  /** Every unit that bore a code, with what came before and after it. */
  readonly showPlace: {
    readonly path: { readonly code: string };
    readonly query?: { readonly on?: string | undefined };
    readonly answer: UnitsOfCode;
  };
  /** Find organizations by name without accents, by code, by what stands above them. */
  readonly listOrganizations: {
    readonly query?: {
      readonly cursor?: string | undefined;
      readonly limit?: number | undefined;
      readonly text?: string | undefined;
      readonly parent?: string | undefined;
      readonly on?: string | undefined;
    };
    readonly answer: Units;
  };
  /** Every unit that bore a code, with what came before and after it. */
  readonly showOrganization: {
    readonly path: { readonly code: string };
    readonly query?: { readonly on?: string | undefined };
    readonly answer: UnitsOfCode;
  };
}

export const addresses = {
  listDueReports: ['GET', '/programmes/{programme}/due-reports'],
  programmeCalendar: ['GET', '/programmes/{programme}/calendar.ics'],
  listReports: ['GET', '/programmes/{programme}/reports'],
  newReport: ['POST', '/programmes/{programme}/reports'],
  showReport: ['GET', '/reports/{id}'],
  editReport: ['PUT', '/reports/{id}'],
  submitReport: ['POST', '/reports/{id}/submission'],
  withdrawReport: ['POST', '/reports/{id}/withdrawal'],
  refuseReport: ['POST', '/reports/{id}/refusal'],
  signReport: ['POST', '/reports/{id}/signatures'],
  commentReport: ['POST', '/reports/{id}/comments'],
  replyToComment: ['POST', '/reports/{id}/comments/{comment}/replies'],
  closeComment: ['POST', '/reports/{id}/comments/{comment}/closing'],
  listEditions: ['GET', '/programmes/{programme}/editions'],
  showEdition: ['GET', '/editions/{id}'],
  renderEdition: ['GET', '/editions/{id}/document'],
  fillEdition: ['POST', '/editions/{id}/document'],
  exportEdition: ['GET', '/editions/{id}/file'],
  verifyEdition: ['POST', '/editions/verification'],
  compareEdition: ['POST', '/editions/{id}/comparison'],
  renderReport: ['GET', '/reports/{id}/document'],
  fillReport: ['POST', '/reports/{id}/document'],
  issueErratum: ['POST', '/editions/{id}/errata'],
  signErratum: ['POST', '/errata/{id}/signatures'],
  listKeys: ['GET', '/keys'],
  makeKey: ['POST', '/keys'],
  revokeKey: ['POST', '/keys/{id}/revocation'],
  extractText: ['POST', '/texts/extraction'],
  checkText: ['POST', '/programmes/{programme}/text-check'],
  proposeAdoption: ['POST', '/texts/adoption'],
  acceptAdoption: ['POST', '/texts/adoption/acceptance'],
  listProgrammes: ['GET', '/programmes'],
  showProgramme: ['GET', '/programmes/{programme}'],
  listObligations: ['GET', '/programmes/{programme}/obligations'],
  listTargets: ['GET', '/programmes/{programme}/targets'],
  setTarget: ['POST', '/programmes/{programme}/targets'],
  listActivities: ['GET', '/programmes/{programme}/activities'],
  recordActivities: ['POST', '/programmes/{programme}/activities'],
  showActivity: ['GET', '/programmes/{programme}/activities/{id}'],
  correctActivity: ['PUT', '/programmes/{programme}/activities/{id}'],
  voidActivity: ['POST', '/programmes/{programme}/activities/{id}/voiding'],
  listVersions: ['GET', '/programmes/{programme}/records/{id}/versions'],
  confirmRecord: ['POST', '/programmes/{programme}/records/{id}/confirmation'],
  disputeRecord: ['POST', '/programmes/{programme}/records/{id}/dispute'],
  settleDispute: ['POST', '/programmes/{programme}/records/{id}/settlement'],
  previewAnswer: ['POST', '/programmes/{programme}/records/{id}/preview'],
  listWaiting: ['GET', '/programmes/{programme}/waiting'],
  confirmRecords: ['POST', '/programmes/{programme}/confirmations'],
  listDuplicates: ['GET', '/programmes/{programme}/duplicates'],
  decideSameEvent: ['POST', '/programmes/{programme}/duplicates/decisions'],
  previewDecision: ['POST', '/programmes/{programme}/duplicates/preview'],
  showFigure: ['GET', '/programmes/{programme}/figures/{code}'],
  traceFigure: ['GET', '/programmes/{programme}/figures/{code}/trace'],
  followProgramme: ['GET', '/programmes/{programme}/events'],
  listPlans: ['GET', '/programmes/{programme}/plans'],
  planWork: ['POST', '/programmes/{programme}/plans'],
  showPlanProgress: ['GET', '/programmes/{programme}/plans/progress'],
  showPlan: ['GET', '/programmes/{programme}/plans/{id}'],
  changePlan: ['POST', '/programmes/{programme}/plans/{id}/change'],
  dropPlan: ['POST', '/programmes/{programme}/plans/{id}/drop'],
  completePlan: ['POST', '/programmes/{programme}/plans/{id}/completion'],
  listModels: ['GET', '/programmes/{programme}/models'],
  registerModel: ['POST', '/programmes/{programme}/models'],
  showModel: ['GET', '/programmes/{programme}/models/{id}'],
  findModelsLike: ['GET', '/programmes/{programme}/models/{id}/alike'],
  compareModel: ['POST', '/models/comparison'],
  changeModel: ['POST', '/programmes/{programme}/models/{id}/change'],
  recogniseModel: ['POST', '/programmes/{programme}/models/{id}/recognition'],
  proposeModel: ['POST', '/programmes/{programme}/models/{id}/proposal'],
  visitModel: ['POST', '/programmes/{programme}/models/{id}/visits'],
  listDirectives: ['GET', '/programmes/{programme}/directives'],
  issueDirective: ['POST', '/programmes/{programme}/directives'],
  showDirective: ['GET', '/programmes/{programme}/directives/{id}'],
  changeDirective: ['POST', '/programmes/{programme}/directives/{id}/change'],
  recallDirective: ['POST', '/programmes/{programme}/directives/{id}/recall'],
  answerDirective: ['POST', '/programmes/{programme}/directives/{id}/answer'],
  listCommendations: ['GET', '/programmes/{programme}/commendations'],
  proposeCommendation: ['POST', '/programmes/{programme}/commendations'],
  showCommendation: ['GET', '/programmes/{programme}/commendations/{id}'],
  decideCommendation: ['POST', '/programmes/{programme}/commendations/{id}/decision'],
  listUsers: ['GET', '/users'],
  changeRoles: ['PUT', '/users/{id}/roles'],
  listInvitations: ['GET', '/users/invitations'],
  invitePerson: ['POST', '/users/invitations'],
  withdrawInvitation: ['POST', '/users/invitations/withdrawal'],
  listAudit: ['GET', '/audit'],
  listKinds: ['GET', '/kinds'],
  showKind: ['GET', '/kinds/{code}'],
  listMeasures: ['GET', '/measures'],
  showMeasure: ['GET', '/measures/{code}'],
  listIndicators: ['GET', '/indicators'],
  showIndicator: ['GET', '/indicators/{code}'],
  listPlaces: ['GET', '/places'],
  showPlace: ['GET', '/places/{code}'],
  listOrganizations: ['GET', '/organizations'],
  showOrganization: ['GET', '/organizations/{code}'],
} as const satisfies Record<keyof Operations, readonly [method: string, path: string]>;
