// Decides which plain facts stand beside an agreement: what it belongs to, its days, its comparisons, what lies below it.
import { lapseHref } from "#app/screens/lapse/lapse-href.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import type { AgreementPageProps } from "./agreement-page.tsx";
import { VERDICT_WORDS } from "./agreement-words.ts";

/** The facts, in one column. */
export function AgreementFacts(props: AgreementPageProps) {
  const { agreement, paper, head, checks, below, may } = props;
  const link = (href: string | null, text: string | null) =>
    href === null ? text : <a href={href}>{text}</a>;
  const items = [
    ...(agreement.engagementId === null
      ? []
      : [
          {
            term: "Engagement",
            value: link(
              `/engagements/${agreement.engagementId}/agreement`,
              agreement.engagementTitle,
            ),
          },
          ...(paper
            ? []
            : [
                {
                  term: "Head agreement",
                  value: head && link(`/agreements/${head.id}`, head.reference),
                },
              ]),
        ]),
    ...(agreement.supplierId === null
      ? []
      : [
          {
            term: "With this supplier",
            value: link(`/suppliers/${agreement.supplierId}/agreements`, "All agreements"),
          },
        ]),
    { term: "In force from", value: <DayText day={agreement.effectiveOn} /> },
    { term: "Until", value: <DayText day={agreement.endsOn} /> },
    ...(agreement.sentAt === null
      ? []
      : [{ term: "Sent", value: <InstantText instant={agreement.sentAt} /> }]),
    ...(agreement.signBy === null || agreement.state !== "sent"
      ? []
      : [{ term: "Can be signed until", value: <DayText day={agreement.signBy} /> }]),
    {
      term: agreement.kind === "head" ? "Recorded by" : "Drafted by",
      value: agreement.createdByName,
    },
    ...(agreement.supersedesId === null
      ? []
      : [
          {
            term: "Replaces",
            value: link(`/agreements/${agreement.supersedesId}`, "Older version"),
          },
        ]),
  ];
  return (
    <>
      <DefinitionList items={items} />
      {may.gate && agreement.state === "in_force" && (
        <p>
          <a href={lapseHref("agreement", agreement.id)}>If this agreement ends</a>
        </p>
      )}
      {checks.length > 0 && (
        <Section title="Comparisons on record">
          <ul className="plain-list">
            {checks.map((check) => (
              <li key={check.id}>
                <StateBadge tone={VERDICT_WORDS[check.verdict].tone}>
                  {VERDICT_WORDS[check.verdict].word}
                </StateBadge>
                <span className="sub">
                  <InstantText instant={check.checkedAt} /> against {check.headReference}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {below.length > 0 && (
        <Section title="Engagements below">
          <ul className="plain-list">
            {below.map((one) => (
              <li key={one.id}>
                <a href={`/chain/${one.id}`}>{one.title}</a>
                <span className="sub">{one.supplier}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
