// Decides how the companies above one in a chain are shown at its gate: what of them counts there, and what is known beside.
import { hrefWith } from "#app/screens/lists/href.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";

/** A company above, as a gate further down sees it. */
export interface ShownAbove {
  readonly engagementId: string;
  readonly supplierId: string;
  readonly name: string;
  /** How the part of it stands that this gate asks for. */
  readonly link: "holds" | "on_gap" | "broken";
  /** What is not in order there and shuts nothing here, in sentences. */
  readonly beside: readonly string[];
}

const LINK = {
  holds: { word: "Holds", tone: "ok" },
  on_gap: { word: "On an accepted gap", tone: "warn" },
  broken: { word: "Does not hold", tone: "bad" },
} as const;

/** Nothing for a supplier directly below the head agreement. */
export function CompaniesAbove({ above }: { above: readonly ShownAbove[] }) {
  if (above.length === 0) return null;
  return (
    <Section
      title="Above in the chain"
      id="above"
      lede="This gate asks of each company above: an active supplier, an open engagement, consent to what stands below it, and an agreement in force that is strict enough. Its documents, results, incidents and entries on the revocation list shut its own access, not this one."
    >
      <table className="gate-table">
        <caption className="visually-hidden">Companies above, the nearest first</caption>
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col">Counts here</th>
            <th scope="col">Known of it, shuts nothing here</th>
          </tr>
        </thead>
        <tbody>
          {above.map((one) => (
            <tr key={one.engagementId}>
              <th scope="row">
                <a href={hrefWith("/gate", { supplier: one.supplierId })}>{one.name}</a>
              </th>
              <td>
                <StateBadge tone={LINK[one.link].tone}>{LINK[one.link].word}</StateBadge>
              </td>
              <td data-label="Known of it">
                <Beside beside={one.beside} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Beside({ beside }: Pick<ShownAbove, "beside">) {
  if (beside.length === 0) return <span className="muted">nothing is missing</span>;
  return (
    <ul className="plain-list">
      {beside.map((sentence) => (
        <li key={sentence}>
          <StateBadge tone="warn">{sentence}</StateBadge>
        </li>
      ))}
    </ul>
  );
}
