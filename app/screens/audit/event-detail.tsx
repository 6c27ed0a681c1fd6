// Decides how one event is laid open: the facts in words, the exact text, its place in the chain.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface EventDetailProps {
  readonly event: {
    readonly stream: string;
    readonly seq: number;
    readonly at: Date;
    readonly actorKind: string;
    readonly actorName: string;
    readonly supplierId: string | null;
    readonly supplierName: string | null;
    readonly body: string;
    readonly prevHash: string;
    readonly hash: string;
  };
}

const KINDS: Readonly<Record<string, string>> = {
  staff: "staff",
  supplier: "for the supplier",
  system: "the portal itself",
  nobody: "not signed in",
};

/** The event. */
export function EventDetail({ event }: EventDetailProps) {
  const facts = factsIn(event.body);
  return (
    <>
      <DefinitionList
        items={[
          { term: "When", value: <InstantText instant={event.at} /> },
          {
            term: "Who",
            value: `${event.actorName} (${KINDS[event.actorKind] ?? event.actorKind})`,
          },
          ...(event.supplierName
            ? [
                {
                  term: "Supplier",
                  value: <a href={`/suppliers/${event.supplierId}`}>{event.supplierName}</a>,
                },
              ]
            : []),
          ...facts,
        ]}
      />
      <Section
        title="Its place in the chain"
        lede="The hash covers the text below, the moment and the hash before it: change one sign of either and every later hash stops fitting."
      >
        <div className="stack">
          <DefinitionList
            items={[
              { term: "Hash", value: <code className="mono">{event.hash}</code> },
              {
                term: "Hash before it",
                value:
                  event.seq > 1 ? (
                    <a className="mono" href={`/audit/${event.stream}/${event.seq - 1}`}>
                      {event.prevHash}
                    </a>
                  ) : (
                    "none: the first of its stream"
                  ),
              },
            ]}
          />
          <div className="letter mono small">{event.body}</div>
        </div>
      </Section>
    </>
  );
}

// the detail is written by many use-cases: whatever it holds is shown, each value as text
function factsIn(body: string): { term: string; value: string }[] {
  const parsed = JSON.parse(body) as { detail?: Record<string, unknown> };
  return Object.entries(parsed.detail ?? {}).map(([name, value]) => ({
    term: nameWord(name),
    value: Array.isArray(value) ? value.join(", ") : value === null ? "–" : String(value),
  }));
}

function nameWord(name: string): string {
  const words = name
    .replaceAll(/([A-Z])/g, " $1")
    .replaceAll("_", " ")
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
