// Tells what was promised: deeds and joinders with their exact texts, how they compare with what stands above, who signed.
import { addRows } from "#db/seeds/demo-rows.ts";
import type { Day } from "#scoring/day.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { dayText, type Locale } from "#scoring/obligations/wording.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import {
  compared,
  countriesOf,
  proposedTerms,
  textOf,
  type Above,
  type Wording,
} from "./agreement-rows.ts";
import { dayOf, momentOrNull } from "./calendar.ts";
import { headIdOf } from "./seed-company.ts";
import { tellActs } from "./seed-signing.ts";
import { stableId } from "./stable-id.ts";
import { HEADS, ORGANISATION } from "./story/company.ts";
import type { AgreementStory, SupplierStory } from "./story-shape.ts";
import { agreementIdOf, staffOf, type AgreementKind, type Telling, type Told } from "./telling.ts";

/** What was agreed for a prime's engagement: a joinder stands below it. */
export interface Promised {
  readonly told: Told;
  readonly reference: string;
  readonly terms: Terms;
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
  const above = aboveOf(telling, told, prime);
  const terms: Terms = { ...proposedTerms(above, effectiveOn), ...agreement.negotiated };
  const reference = `${kind === "joinder" ? "SJ" : "SD"}-${calendar.day(agreement.drafted).slice(0, 4)}-${String(number).padStart(3, "0")}`;
  const wording = wordingOf({ kind, locale, terms, reference, told, prime, effectiveOn });
  const { text, sha256, edition } = textOf(wording);
  const sentAt = momentOrNull(calendar, agreement.sent, "13:45");
  const signedAt = momentOrNull(calendar, agreement.signed, "10:55");
  const countersignedAt = momentOrNull(calendar, agreement.countersigned, "15:30");
  const declined = agreement.declined;
  const title = TITLES[kind][locale];
  await addRows(writer, "agreement", [
    {
      id: agreementIdOf(story.key),
      kind,
      title,
      supplier_id: supplierId,
      engagement_id: told.engagementId,
      parent_id: prime ? agreementIdOf(prime.told.story.key) : headIdOf(story.head ?? "sentra"),
      reference,
      template: wording.template,
      edition,
      locale,
      terms: JSON.stringify(terms),
      allowed_countries: countriesOf(terms),
      text_body: sentAt ? text : null,
      text_sha256: sentAt ? sha256 : null,
      state: agreementState(agreement),
      effective_on: countersignedAt ? effectiveOn : null,
      ends_on: above.endsOn,
      sent_at: sentAt,
      signed_at: signedAt,
      countersigned_at: countersignedAt,
      authority_recorded: signedAt !== null,
      decline_reason: declined?.reason ?? "",
      created_by: staffOf(story.officer).id,
      created_at: calendar.moment(agreement.drafted, "13:05"),
    },
  ]);
  const result = compared(above, terms, effectiveOn);
  if (sentAt)
    await addRows(writer, "flow_down_check", [
      {
        id: stableId("check", story.key),
        agreement_id: agreementIdOf(story.key),
        parent_id: headIdOf(story.head ?? "sentra"),
        supplier_id: supplierId,
        verdict: result.verdict,
        result: JSON.stringify(result),
        checked_at: countersignedAt ?? signedAt ?? sentAt,
      },
    ]);
  tellActs(telling, told, {
    kind,
    title,
    reference,
    locale,
    text,
    sha256,
    edition,
    template: wording.template,
  });
  return { told, reference, terms };
}

function agreementState(story: AgreementStory) {
  if (story.declined) return "declined" as const;
  if (story.countersigned !== undefined) return "in_force" as const;
  if (story.signed !== undefined) return "signed" as const;
  return story.sent === undefined ? ("draft" as const) : ("sent" as const);
}

function aboveOf({ calendar }: Telling, { story }: Told, prime: Promised | null): Above {
  const head = HEADS[story.head ?? "sentra"];
  return {
    terms: prime ? [head.terms, prime.terms] : [head.terms],
    effectiveOn: calendar.day(head.effective) as Day,
    endsOn: calendar.day(head.ends),
    level: story.triage.level,
  };
}

function wordingOf(of: {
  kind: AgreementKind;
  locale: Locale;
  terms: Terms;
  reference: string;
  told: Told;
  prime: Promised | null;
  effectiveOn: Day;
}): Wording {
  const { kind, locale, terms, reference, told, prime, effectiveOn } = of;
  const facts = {
    reference,
    material: [MATERIAL_LINE[locale].replace("{level}", told.story.triage.level)],
    effective_on: dayText(effectiveOn, locale),
  };
  if (kind === "joinder" && prime)
    return {
      ...{ template: "subcontractor-joinder" as const, locale, terms },
      parties: {
        disclosing: ORGANISATION.organisation,
        receiving: companyLine(prime.told.supplier, locale),
        joining: companyLine(told.supplier, locale),
      },
      facts: { ...facts, deed_reference: prime.reference, task: told.story.title },
    };
  return {
    ...{ template: "supplier-deed" as const, locale, terms },
    parties: {
      disclosing: ORGANISATION.organisation,
      receiving: companyLine(told.supplier, locale),
    },
    facts: {
      ...facts,
      head_reference: HEADS[told.story.head ?? "sentra"].reference,
      engagement: told.story.title,
    },
  };
}

const TITLES: Readonly<Record<AgreementKind, Readonly<Record<Locale, string>>>> = {
  supplier_deed: {
    en: "Supplier confidentiality deed",
    de: "Vertraulichkeitsvereinbarung für Lieferanten",
  },
  joinder: { en: "Subcontractor joinder", de: "Beitrittserklärung des Unterauftragnehmers" },
};

const MATERIAL_LINE: Readonly<Record<Locale, string>> = {
  en: "all material up to confidentiality level {level} that is handed over for this engagement",
  de: "alles Material bis zur Vertraulichkeitsstufe {level}, das für diesen Auftrag übergeben wird",
};

function companyLine({ name, number, country }: SupplierStory, locale: Locale): string {
  return [name, number, COUNTRIES[country]?.[locale] ?? country].join(", ");
}
