// What an obligation term is: its classes of value, and what a row of the term table says about one term.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** End of confidentiality: whole months after an anchor, while the material is a trade secret, or never. */
export type EndDate =
  | "perpetual"
  | "while_trade_secret"
  | { readonly months: number; readonly from: "effective" | "each_disclosure" | "termination" };

/** Whole units of an ISO 4217 currency, or no cap at all. */
export type Money = "uncapped" | { readonly amount: number; readonly currency: string };

/** A clause that has to be carried over word for word; the names of the parties may differ. */
export interface VerbatimText {
  readonly text: string;
  /** The names of the parties as they stand in the text, in the order of their roles. */
  readonly parties: readonly string[];
}

/** So long after an event. A plain number counts from the first anchor of the row. */
export type Clock = number | { readonly within: number; readonly from: string };

/** The value of each class, as it is kept in JSON. */
export interface ValueByClass {
  /** At most so long: smaller is stricter. */
  readonly DUR_MAX: number;
  /** At least so long: larger is stricter. */
  readonly DUR_MIN: number;
  /** At most so long after an event: shorter is stricter, and so is an earlier event. */
  readonly CLOCK: Clock;
  /** Within so many business hours, or without delay and beforehand, which is the strictest. */
  readonly NOTICE: number | "prompt_before";
  /** Down to which tier: deeper is stricter. */
  readonly DEPTH: number | "all_tiers";
  /** Later is stricter, by computed date. */
  readonly END_DATE: EndDate;
  /** What is allowed: a subset is stricter. */
  readonly SET_SUB: readonly string[];
  /** What is demanded: a superset is stricter. */
  readonly SET_SUP: readonly string[];
  /** A ladder: higher is stricter. */
  readonly CHAIN: string;
  /** Several ladders at once; a part left out stands on its lowest rung. */
  readonly PRODUCT: Readonly<Record<string, string>>;
  readonly BOOL: boolean;
  /** More liability is stricter; two currencies cannot be ranked. */
  readonly MONEY: Money;
  /** The positions a party accepts: a proper subset is stricter, different positions cannot be ranked. */
  readonly STANCE: readonly string[];
  readonly TEXT: VerbatimText;
}

export type TermClass = keyof ValueByClass;
export type TermValue = ValueByClass[TermClass];

export interface Choice extends Text {
  readonly id: string;
}

/** A ladder from the weakest rung to the strictest. */
export type Rungs = readonly [Choice, ...Choice[]];

/** A member of a group: a value or a group below, for ever or from a first to a last day. */
export type Member = string | { readonly id: string; readonly from: Day; readonly to: Day | null };

/** Names that stand for several members of a set, for example a region. A group may lie in several others. */
export type Groups = Readonly<Record<string, Text & { readonly members: readonly Member[] }>>;

/** Present where time passes while a notice or a request is handed on, and has to fit into what the head demands. */
interface Cascade {
  readonly cascade?: true;
}

interface Duration extends Cascade {
  readonly unit: "hour" | "day";
}

/** An event that a time is counted from; its own sentence when that of the row does not name it. */
export interface Anchor extends Choice {
  readonly sentence?: Text;
}

interface ExtrasByClass {
  readonly DUR_MAX: Duration;
  readonly DUR_MIN: Duration;
  /** From the latest event, which is the usual one, to the earliest. */
  readonly CLOCK: Duration & { readonly anchors: readonly [Anchor, ...Anchor[]] };
  /** The sentence for "prompt_before". */
  readonly NOTICE: Cascade & { readonly otherwise: Text };
  /** The sentence for "all_tiers". */
  readonly DEPTH: { readonly otherwise: Text };
  readonly END_DATE: unknown;
  readonly SET_SUB: { readonly values: readonly Choice[]; readonly groups?: Groups };
  readonly SET_SUP: {
    readonly values: readonly Choice[];
    /** What a member stands for beside itself. */
    readonly standsFor?: Readonly<Record<string, readonly string[]>>;
  };
  readonly CHAIN: { readonly values: Rungs };
  readonly PRODUCT: {
    readonly parts: readonly (Choice & { readonly values: Rungs })[];
  };
  /** The sentence for `false`. */
  readonly BOOL: { readonly otherwise: Text };
  /** The sentence for `uncapped`. */
  readonly MONEY: { readonly otherwise: Text };
  /** `single`: exactly one position can be taken. */
  readonly STANCE: { readonly values: readonly Choice[]; readonly single?: true };
  readonly TEXT: unknown;
}

/** One term of class C. Adding a term to the product is adding one of these to the table. */
export type TermRow<C extends TermClass> = {
  readonly class: C;
  readonly label: Text;
  /** What the term is about, for somebody who is not a lawyer. */
  readonly help: Text;
  /** How the agreement says it; `{value}` is the value in words. */
  readonly sentence: Text;
  /** What may happen when the term is weaker or missing further down. */
  readonly gap: Text;
  /** Where the term comes from. */
  readonly cite: string;
  /** The term does not matter when the same agreement has one of these values for another term. */
  readonly notApplicableIf?: { readonly term: string; readonly isAnyOf: readonly string[] };
} & ExtrasByClass[C];

export type AnyTermRow = { [C in TermClass]: TermRow<C> }[TermClass];

/** The dates that the survival of an agreement is counted from. */
export interface AgreementDates {
  readonly effectiveOn: Day;
  /** Null while no end is agreed. */
  readonly termEndsOn: Day | null;
}

/** What a comparison needs to know beside the two agreements. */
export interface CompareContext extends AgreementDates {
  /** The day on which the members of regions are read; the effective date when left out. */
  readonly day?: Day;
  /** The dates of the head agreement, when they are not those of the sub-agreement. */
  readonly head?: AgreementDates;
  readonly materialLevel: Level;
  /** Time the party in between needs to hand a notice on; 0 when nobody stands in between. */
  readonly handlingHours: number;
  readonly handlingDays: number;
  /** How many companies that time is spread over; one when left out. */
  readonly hands?: number;
}

/** The sub-agreement seen from the head agreement. */
export type Order = "equal" | "stricter" | "weaker" | "incomparable";

export interface Problem {
  readonly field: string;
  readonly reason: string;
  readonly fix: string;
}
