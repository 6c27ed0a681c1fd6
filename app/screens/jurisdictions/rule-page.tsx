// Decides how one row about countries is read: what it says, since when, where it stands, and what stood here before.
import type { ReactNode } from "react";
import { kindWord } from "#app/screens/evidence-review/words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatCountry, formatDay, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { DayText } from "#app/ui/when.tsx";
import type { ShownRule } from "./rule-list.tsx";
import { KIND_WORDS, limitWord, OVERLAY_WORDS, placeName, rulesHref } from "./rule-words.ts";

type WholeRule = ShownRule & { readonly note: string; readonly enteredBy: string | null };

interface UnaskedEngagement {
  readonly engagementId: string;
  readonly title: string;
  readonly supplierName: string;
  readonly countries: readonly string[];
  readonly kinds: readonly string[];
}

const DONE = {
  entered: { tone: "ok", text: "Entered. It counts for every comparison from now on." },
  withdrawn: { tone: "ok", text: "Withdrawn. The older row stays in the history." },
  replaced: {
    tone: "error",
    text: "Nothing was changed: somebody replaced this row meanwhile.",
  },
} as const;

/** The page; `children` is the form that withdraws the row. */
export function RulePage(props: {
  readonly rule: WholeRule;
  readonly history: readonly WholeRule[];
  /** Open engagements whose suppliers are not asked for its evidence yet. */
  readonly unasked: readonly UnaskedEngagement[];
  readonly mayWrite: boolean;
  readonly done: keyof typeof DONE | null;
  readonly children: ReactNode;
}) {
  const { rule, history, done } = props;
  const counts = !rule.withdrawn && rule.replacedById === null;
  return (
    <div className="page page-narrow">
      <PageHead
        back={{ href: rulesHref({ kind: rule.kind }), label: KIND_WORDS[rule.kind].label }}
        title={`${placeName(rule.from)} → ${placeName(rule.to)}`}
        lede={KIND_WORDS[rule.kind].lede}
        actions={
          counts &&
          props.mayWrite && (
            <>
              <LinkButton href={`/jurisdictions/new?replaces=${rule.id}`}>Replace</LinkButton>
              <Dialog
                id="withdraw"
                title="Withdraw this row"
                trigger={{ label: "Withdraw", danger: true }}
                cancel="Cancel"
              >
                <p>It stays in the history. What rested on it is judged without it at once.</p>
                {props.children}
              </Dialog>
            </>
          )
        }
      />
      {done && <Banner tone={DONE[done].tone}>{DONE[done].text}</Banner>}
      {rule.withdrawn && (
        <Banner tone="info">This row says that the one before counts no more.</Banner>
      )}
      {rule.replacedById && (
        <Banner
          tone="info"
          actions={
            <LinkButton small href={`/jurisdictions/${rule.replacedById}`}>
              The row that replaced it
            </LinkButton>
          }
        >
          This row was replaced and is history.
        </Banner>
      )}
      <DefinitionList
        items={[
          { term: "Limit", value: limitWord(rule.kind, rule.strength) },
          {
            term: "Material",
            value:
              rule.overlays.length === 0
                ? "All"
                : rule.overlays.map((one) => OVERLAY_WORDS[one] ?? one).join(", "),
          },
          ...(rule.evidence.length === 0
            ? []
            : [
                {
                  term: "Evidence asked for",
                  value: rule.evidence.map((kind) => kindWord(kind)).join(", "),
                },
              ]),
          ...(rule.scope === "" ? [] : [{ term: "Scope", value: rule.scope }]),
          { term: "First day", value: <DayText day={rule.validFrom} /> },
          { term: "Last day", value: <DayText day={rule.validUntil} /> },
          { term: "Source", value: rule.source },
          { term: "Last checked", value: <DayText day={rule.checkedOn} /> },
          ...(rule.note === "" ? [] : [{ term: "Note", value: rule.note }]),
          { term: "Entered by", value: rule.enteredBy ?? "Flowdown, as it was installed" },
        ]}
      />
      {counts && <Unasked unasked={props.unasked} />}
      {history.length > 0 && (
        <Section title="Before">
          <ul className="plain-list">
            {history.map((old) => (
              <li key={old.id}>
                <a href={`/jurisdictions/${old.id}`}>
                  {formatDay(old.validFrom)} to{" "}
                  {old.validUntil ? formatDay(old.validUntil) : "no known end"}
                </a>
                <span className="sub">
                  {old.source}, checked {formatDay(old.checkedOn)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Unasked({ unasked }: { readonly unasked: readonly UnaskedEngagement[] }) {
  if (unasked.length === 0) return null;
  return (
    <Section
      title="Not asked for yet"
      lede="Open engagements whose suppliers were not asked for the evidence of this row, or only as welcome. Ask on the page of each."
    >
      <ul className="plain-list">
        {unasked.map(({ engagementId, title, supplierName, countries, kinds }) => (
          <li key={engagementId}>
            <a href={`/engagements/${engagementId}/countries#evidence`}>
              {supplierName}: {title}
            </a>
            <span className="sub">
              {kinds.map((kind) => kindWord(kind)).join(", ")} for{" "}
              {formatList(countries.map((code) => formatCountry(code)))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
