// The shapes that travel between the portal and the questionnaire in the browser.
import type { Locale } from "#app/ui/words.ts";

/** One answer as the database packed it. */
export interface PackedAnswer {
  readonly q: string;
  readonly value: string | readonly string[] | null;
  readonly notApplicable: string | null;
  readonly comment: string;
  readonly version: number;
  readonly by: string;
  readonly mine: boolean;
  /** It came back from the reviewer, with this message. */
  readonly returned: boolean;
  readonly message: string;
  /** It was changed after it came back. */
  readonly changed: boolean;
  /** It was given after the last submission. */
  readonly since: boolean;
}

export interface EvidenceChoice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
}

export interface PackedState {
  readonly answers: readonly PackedAnswer[];
  readonly evidence: readonly EvidenceChoice[];
  readonly attached: readonly { readonly q: string; readonly evidence: string }[];
}

/** What is asked, in one language: the survey's own definition, and which evidence each question takes. */
export interface PackedSurvey {
  readonly survey: { readonly pages: readonly unknown[] };
  readonly evidence: readonly {
    readonly question: string;
    readonly acceptedEvidence: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

/** What the page hands to the form. */
export interface QuestionnaireProps {
  readonly assessmentId: string;
  readonly locale: Locale;
  readonly surveyHref: string;
  /** PackedState as JSON. */
  readonly packed: string;
  /** Answers came back: only those, and ones never given, may change. */
  readonly returned: boolean;
  readonly colleague: boolean;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** What a file may weigh, and which extensions are taken. */
  readonly upload: { readonly limitBytes: number; readonly accept: string };
}
