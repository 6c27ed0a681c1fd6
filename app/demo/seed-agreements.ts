// Tells what was promised: deeds and joinders with their exact texts, how they compare with what stands above, who signed.
import {
  allowedCountriesOf,
  fingerprintOf,
  statedTerms,
  TEMPLATES,
  titleOf,
  writeAgreementText,
} from "#app/use-cases/parts/agreement-text.ts";
import { SIGN_DAYS } from "#db/agreement-changes.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import type { Day } from "#scoring/day.ts";
import {
  judgeFlowDown,
  proposeTerms,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import { TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { dayOf, momentOrNull } from "./calendar.ts";
import { headIdOf } from "./seed-company.ts";
import { tellAuthority } from "./seed-authority.ts";
import { tellDeviations } from "./seed-deviations.ts";
import { tellActs, type ToldAgreement } from "./seed-signing.ts";
import { stableId } from "./stable-id.ts";
import { HEADS, ORGANISATION } from "./story/company.ts";
import type { AgreementStory, SupplierStory } from "./story-shape.ts";
import { agreementIdOf, staffOf, type AgreementKind, type Telling, type Told } from "./telling.ts";

/** What was agreed for an engagement: joinders stand below it. */
export interface Promised {
  readonly told: Told;
  readonly reference: string;
  readonly undertaking: Undertaking;
  /** Everything promised between the head and this, topmost first. */
  readonly above: readonly Promised[];
}

/** The agreement of an engagement, with its comparison and its signatures; undefined when the story has none. */
export async function tellAgreement(
  telling: Telling,
  told: Told,
  prime: Promised | null,
  number: number,
): Promise<Promised | undefined> {
  const { writer, calendar } = telling;
  const { story, supplierId } = told;
  const { agreement } = story;
  if (!agreement) return undefined;
  const kind: AgreementKind = prime ? "joinder" : "supplier_deed";
  const locale: Locale = told.lead.language ?? "en";
  const begun = agreement.countersigned ?? agreement.signed ?? agreement.sent ?? 0;
  const effectiveOn = dayOf(calendar.moment(begun));
  const facts = factsOf(telling, told, prime, effectiveOn);
  const { endsOn } = facts.head;
  const source = sourceOf(kind, agreement, facts);
  const terms: Terms = { ...proposeTerms(facts, statedTerms(source)), ...agreement.negotiated };
  const undertaking = { terms, effectiveOn, endsOn };
  const year = calendar.day(agreement.drafted).slice(0, 4);
  const reference = `${prime ? "SJ" : "SD"}-${year}-${String(number).padStart(3, "0")}`;
  const text = wordsOf(told, prime, {
    ...source,
    passedOn: facts.head.terms,
    locale,
    reference,
    ...undertaking,
  });
  const document: ToldAgreement = {
    kind,
    reference,
    locale,
    text,
    ...source,
    title: titleOf(kind, reference, locale),
    sha256: fingerprintOf(text),
  };
  const moments = momentsOf(telling, agreement);
  await addRows(writer, "agreement", [
    {
      id: agreementIdOf(story.key),
      kind,
      title: document.title,
      supplier_id: supplierId,
      engagement_id: told.engagementId,
      parent_id: prime ? agreementIdOf(prime.told.story.key) : headIdOf(story.head ?? "sentra"),
      reference,
      ...source,
      locale,
      terms: JSON.stringify(terms),
      modes: "{}",
      allowed_countries: allowedCountriesOf(terms),
      text_body: moments.sent_at && text,
      text_sha256: moments.sent_at && document.sha256,
      state: agreementState(agreement),
      effective_on: moments.countersigned_at && effectiveOn,
      ends_on: endsOn,
      // whoever opens the demo can still sign what waits
      sign_by:
        agreement.sent === undefined
          ? null
          : calendar.day(Math.max(agreement.sent + SIGN_DAYS, 10)),
      ...moments,
      authority_recorded: moments.signed_at !== null,
      decline_reason: agreement.declined?.reason ?? "",
      created_by: staffOf(story.officer).id,
      created_at: calendar.moment(agreement.drafted, "13:05"),
    },
  ]);
  const checkedAt = moments.countersigned_at ?? moments.signed_at ?? moments.sent_at;
  const above = aboveOf(prime);
  if (checkedAt) {
    const result = judgeFlowDown(facts, undertaking);
    await tellComparison(telling, told, above, result, checkedAt);
    await tellDeviations(telling, told, reference, result);
  }
  tellActs(telling, told, document, await tellAuthority(telling, told));
  return { told, reference, undertaking, above };
}

// what was signed before the newest edition came out stands on the first, unless that cannot state what is owed above
function sourceOf(kind: AgreementKind, { countersigned }: AgreementStory, { head }: FlowDownFacts) {
  const first = { template: TEMPLATES[kind].template, edition: "2026-1" };
  const stated = statedTerms(first);
  const covers = Object.keys(head.terms).every((id) => stated.includes(id));
  return countersigned !== undefined && covers ? first : TEMPLATES[kind];
}

function aboveOf(prime: Promised | null): readonly Promised[] {
  return prime ? [...prime.above, prime] : [];
}

async function tellComparison(
  { writer }: Telling,
  { story, supplierId }: Told,
  above: readonly Promised[],
  result: ReturnType<typeof judgeFlowDown>,
  checkedAt: Date,
): Promise<void> {
  await addRows(writer, "flow_down_check", [
    {
      id: stableId("check", story.key),
      agreement_id: agreementIdOf(story.key),
      parent_id: headIdOf(story.head ?? "sentra"),
      supplier_id: supplierId,
      above: above.map(({ told }) => agreementIdOf(told.story.key)),
      modes: JSON.stringify(HEADS[story.head ?? "sentra"].modes),
      verdict: result.verdict,
      result: JSON.stringify(result),
      checked_at: checkedAt,
    },
  ]);
}

function momentsOf({ calendar }: Telling, { sent, signed, countersigned }: AgreementStory) {
  return {
    sent_at: momentOrNull(calendar, sent, "13:45"),
    signed_at: momentOrNull(calendar, signed, "10:55"),
    countersigned_at: momentOrNull(calendar, countersigned, "15:30"),
  };
}

function agreementState(story: AgreementStory) {
  if (story.declined) return "declined" as const;
  if (story.countersigned !== undefined) return "in_force" as const;
  if (story.signed !== undefined) return "signed" as const;
  return story.sent === undefined ? ("draft" as const) : ("sent" as const);
}

// agreements of the story end on the day the customer's does: what survives is counted from there
function factsOf(
  { calendar }: Telling,
  { story }: Told,
  prime: Promised | null,
  today: Day,
): FlowDownFacts {
  const { terms, modes, effective, ends } = HEADS[story.head ?? "sentra"];
  const [deed, ...between] = aboveOf(prime).map(({ undertaking }) => undertaking);
  return {
    head: { terms, modes, effectiveOn: calendar.day(effective), endsOn: calendar.day(ends) },
    deed: deed ?? null,
    between,
    level: story.triage.level,
    today,
  };
}

function wordsOf(
  told: Told,
  prime: Promised | null,
  of: {
    template: string;
    edition: string;
    passedOn: Terms;
    locale: Locale;
    reference: string;
    terms: Terms;
    effectiveOn: Day;
    endsOn: Day | null;
  },
): string {
  const rendered = writeAgreementText({
    ...of,
    passedOn: TERM_IDS.filter((id) => of.passedOn[id] !== undefined),
    tier: aboveOf(prime).length + 1,
    phase: null,
    paper: {},
    above: prime?.reference ?? HEADS[told.story.head ?? "sentra"].reference,
    subject: told.story.title,
    level: told.story.triage.level,
    material: [],
    organisation: ORGANISATION.organisation,
    supplier: companyOf(prime?.told.supplier ?? told.supplier),
    joining: prime && companyOf(told.supplier),
  });
  if (!rendered.ok) throw new Error(`${of.reference}: ${JSON.stringify(rendered.problems)}`);
  return rendered.text;
}

function companyOf({ name, number, country }: SupplierStory) {
  return { name, registrationNumber: number, country };
}
