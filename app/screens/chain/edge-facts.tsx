// Decides which facts of a named subcontractor stand on its page: what was said, and what was decided by whom.
import type { EDGE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { DayText, InstantText } from "#app/ui/when.tsx";

export interface ShownEdge {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly touches: string;
  readonly state: keyof typeof EDGE_WORDS;
  readonly startsOn: string | null;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly proposedAt: string | Date;
  readonly proposedOn: string;
  readonly decidedAt: string | Date | null;
  readonly decidedByName: string | null;
  readonly silenceNotedAt: string | Date | null;
  readonly reason: string;
  readonly endReason: string;
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly primeId: string;
  readonly primeName: string;
  readonly subId: string | null;
  readonly joinderId: string | null;
  readonly joinderState: string | null;
  readonly materialLevel: string;
  readonly noticeDays: number | null;
  readonly objectsUntil: string | null;
}

/** The list. */
export function EdgeFacts({
  edge,
  items,
}: {
  readonly edge: ShownEdge;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: string;
  }[];
}) {
  return (
    <DefinitionList
      items={[
        { term: "Would touch", value: edge.touches },
        ...(items.length === 0
          ? []
          : [
              {
                term: "Items",
                value: (
                  <ul className="plain-list">
                    {items.map(({ id, title, level }) => (
                      <li key={id}>
                        <a href={`/materials/${id}`}>{title}</a>{" "}
                        <span className="muted">{level}</span>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
        { term: "Country", value: formatCountry(edge.country) },
        {
          term: "Contact",
          value:
            edge.contactEmail === ""
              ? edge.contactName
              : `${edge.contactName} (${edge.contactEmail})`,
        },
        { term: "From", value: <DayText day={edge.startsOn} /> },
        { term: "Proposed", value: <InstantText instant={edge.proposedAt} /> },
        ...(edge.decidedAt === null
          ? []
          : [
              {
                term: "Decided",
                value: (
                  <>
                    <InstantText instant={edge.decidedAt} /> by {edge.decidedByName}
                    {edge.reason !== "" && <span className="sub">{edge.reason}</span>}
                  </>
                ),
              },
            ]),
        ...(edge.silenceNotedAt === null
          ? []
          : [{ term: "Silence on record", value: <InstantText instant={edge.silenceNotedAt} /> }]),
        ...(edge.endReason === "" || edge.endReason === edge.reason
          ? []
          : [{ term: "Ended because", value: edge.endReason }]),
        ...(edge.joinderId === null
          ? []
          : [
              {
                term: "Joinder",
                value: <a href={`/agreements/${edge.joinderId}`}>Open the joinder</a>,
              },
            ]),
      ]}
    />
  );
}
