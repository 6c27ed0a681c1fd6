// Decides how the page looks on which an agreement is brought in: what will happen, the file, what was begun before.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { IntakeUpload } from "./intake-upload.tsx";

export interface ListedIntake {
  readonly id: string;
  readonly fileName: string;
  readonly state: "reading" | "unreadable" | "open" | "registered" | "discarded";
  readonly counterparty: string;
  readonly reference: string;
  readonly agreementId: string | null;
  readonly looked: number | null;
  readonly uploadedByName: string;
  readonly uploadedAt: string | Date;
}

export interface IntakeStartProps {
  readonly replaces: { readonly id: string; readonly reference: string } | null;
  readonly intakes: readonly ListedIntake[];
  /** How many terms there are to look at. */
  readonly terms: number;
  readonly discarded: boolean;
}

const STATES: Readonly<Record<ListedIntake["state"], { tone: StateTone; word: string }>> = {
  reading: { tone: "active", word: "Being read" },
  unreadable: { tone: "bad", word: "Not readable" },
  open: { tone: "waiting", word: "To be looked at" },
  registered: { tone: "ok", word: "Registered" },
  discarded: { tone: "off", word: "Discarded" },
};

const columnsFor = (terms: number): readonly Column<ListedIntake>[] => [
  {
    key: "file",
    label: "File",
    cell: ({ fileName, counterparty, reference }) => (
      <>
        {fileName}
        <span className="sub">
          {[counterparty, reference].filter((text) => text !== "").join(", ")}
        </span>
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: ({ state, looked }) => (
      <>
        <StateBadge tone={STATES[state].tone}>{STATES[state].word}</StateBadge>
        {state === "open" && <span className="sub num">{`${looked ?? 0} of ${terms} terms`}</span>}
      </>
    ),
  },
  {
    key: "by",
    label: "Brought in by",
    narrow: "hide",
    cell: ({ uploadedByName }) => uploadedByName,
  },
  {
    key: "at",
    label: "At",
    narrow: "hide",
    cell: ({ uploadedAt }) => <InstantText instant={uploadedAt} />,
  },
];

/** The page. */
export function IntakeStart({ replaces, intakes, terms, discarded }: IntakeStartProps) {
  return (
    <div className="page">
      <PageHead
        title={replaces ? `Read in a new version of ${replaces.reference}` : "Read in an agreement"}
        lede="An agreement with a customer that both sides signed elsewhere. Its text is read and laid beside the terms; passages are proposed, and you confirm every value. Nothing is filled in by itself."
        back={
          replaces
            ? { href: `/agreements/${replaces.id}`, label: "The version in force" }
            : { href: "/agreements?tab=heads", label: "Head agreements" }
        }
        actions={
          <LinkButton
            href={replaces ? `/agreements/new?replaces=${replaces.id}` : "/agreements/new"}
          >
            Type it in instead
          </LinkButton>
        }
      />
      {discarded && <Banner tone="ok">Discarded: the file and its text are gone.</Banner>}
      <div className="page-narrow stack">
        <IntakeUpload replacesId={replaces?.id ?? null} />
        <p className="muted small">
          What suppliers owe us is signed here in the portal, by both sides and under its seal. A
          paper that a supplier signed elsewhere is therefore not registered as its deed: send the
          deed for signature instead.
        </p>
      </div>
      {intakes.length > 0 && (
        <Section title="Begun before">
          <DataTable
            caption="Agreements brought in"
            columns={columnsFor(terms)}
            rows={intakes}
            keyOf={(row) => row.id}
            hrefOf={(row) =>
              row.agreementId ? `/agreements/${row.agreementId}` : `/agreements/import/${row.id}`
            }
            still
          />
        </Section>
      )}
    </div>
  );
}
