// Decides how an engagement's agreement looks: the head above, the draft being written, the versions there were.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { STATE_WORDS } from "./agreement-words.ts";
import { DraftEditor, type DraftEditorProps } from "./draft-editor.tsx";
import { EngagementPapers, MissingPapers, type ShownPaper } from "./engagement-papers.tsx";
import { NewAgreement } from "./new-agreement.tsx";
import { plainMeta } from "./plain-meta.ts";

interface Version {
  readonly id: string;
  readonly reference: string;
  readonly state: keyof typeof STATE_WORDS;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  readonly createdAt: string | Date;
}

export interface StandingPageProps extends Omit<DraftEditorProps, "draft" | "engagement"> {
  readonly engagement: DraftEditorProps["engagement"] & { readonly supplierId: string };
  readonly papers: readonly ShownPaper[];
  readonly kind: "supplier_deed" | "joinder";
  readonly prime: { readonly id: string; readonly supplierName: string } | null;
  readonly head: {
    readonly id: string;
    readonly reference: string;
    readonly counterparty: string;
  } | null;
  readonly deed: { readonly id: string; readonly reference: string } | null;
  readonly heads: readonly {
    readonly id: string;
    readonly reference: string;
    readonly counterparty: string;
  }[];
  readonly versions: readonly Version[];
  readonly draft: DraftEditorProps["draft"] | null;
  readonly mayWrite: boolean;
  readonly note: { readonly tone: "ok" | "warn" | "error"; readonly text: string } | null;
}

const NOT_YET: readonly string[] = ["draft", "sent", "signed", "declined", "withdrawn"];

const COLUMNS: readonly Column<Version>[] = [
  {
    key: "reference",
    label: "Reference",
    cell: ({ reference }) => <span className="mono small">{reference}</span>,
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</StateBadge>
    ),
  },
  {
    key: "from",
    label: "In force from",
    narrow: "label",
    cell: ({ effectiveOn, state }) => (
      <DayText day={NOT_YET.includes(state) ? null : effectiveOn} />
    ),
  },
  {
    key: "drafted",
    label: "Drafted",
    narrow: "hide",
    cell: ({ createdAt }) => <InstantText instant={createdAt} />,
  },
];

/** The page. */
export function StandingPage(props: StandingPageProps) {
  const { engagement, draft, versions, kind, note } = props;
  const current = versions.find(({ state }) => ["sent", "signed", "in_force"].includes(state));
  const { supplierId, id: engagementId } = engagement;
  const beside = { supplierId, engagementId, papers: props.papers, mayWrite: props.mayWrite };
  return (
    <div className="page">
      <PageHead
        title={kind === "joinder" ? "Joinder" : "Supplier deed"}
        lede={`${engagement.supplierName}: ${engagement.title}`}
        back={{ href: `/engagements/${engagement.id}`, label: "Engagement" }}
        actions={
          <LinkButton href={`/suppliers/${engagement.supplierId}/agreements`}>
            All agreements with them
          </LinkButton>
        }
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <MissingPapers {...beside} />
      <Above {...props} />
      {draft && props.mayWrite ? (
        <Section
          title={`Draft ${draft.reference}`}
          lede={
            props.above
              ? "Proposed from the level and from what is owed above. The verdicts follow as you type."
              : "Choose the head agreement above to see how each term compares."
          }
        >
          <DraftEditor {...props} draft={draft} />
        </Section>
      ) : (
        props.mayWrite && <Begin {...props} current={current} />
      )}
      {versions.length > 0 && (
        <Section title="Versions" lede="Every version keeps its text and its records.">
          <DataTable
            caption="Versions of this agreement"
            columns={COLUMNS}
            rows={versions}
            keyOf={(row) => row.id}
            hrefOf={(row) => `/agreements/${row.id}`}
            still
          />
        </Section>
      )}
      <EngagementPapers {...beside} />
      {props.mayWrite && (
        <NewAgreement
          supplierId={supplierId}
          engagements={[{ id: engagementId, title: engagement.title }]}
          deed={false}
        />
      )}
    </div>
  );
}

function Above({ head, deed, prime, heads, engagement, mayWrite }: StandingPageProps) {
  return (
    <Section title="What stands above">
      {head ? (
        <p>
          <a href={`/agreements/${head.id}`}>{head.reference}</a> with {head.counterparty}
          {prime && deed && (
            <>
              , and below it the deed <a href={`/agreements/${deed.id}`}>{deed.reference}</a> of{" "}
              {prime.supplierName}
            </>
          )}
          .
        </p>
      ) : (
        <Banner tone="warn" title="No head agreement is chosen">
          Without one there is nothing to hold the deed against, and the gate stays closed.
        </Banner>
      )}
      {mayWrite && !prime && heads.length > 0 && (
        <Form
          method="post"
          action={`/engagements/${engagement.id}/agreement/head`}
          className="cluster cluster-end"
        >
          <SelectField
            meta={plainMeta("headId", undefined, { headId: head?.id })}
            label={head ? "Another head agreement" : "Head agreement"}
            nothing="Choose …"
            options={heads.map(({ id, reference, counterparty }) => ({
              value: id,
              label: `${reference}, ${counterparty}`,
            }))}
          />
          <SubmitButton primary={!head}>{head ? "Change and compare" : "Choose"}</SubmitButton>
        </Form>
      )}
      {mayWrite && !prime && heads.length === 0 && (
        <LinkButton href="/agreements/new">Register a head agreement</LinkButton>
      )}
    </Section>
  );
}

function Begin(props: StandingPageProps & { current: Version | undefined }) {
  const { engagement, current, versions } = props;
  return (
    <Form
      method="post"
      action={`/engagements/${engagement.id}/agreement/draft`}
      className="form"
      aria-label="Begin a draft"
    >
      {versions.length > 0 && (
        <TextField
          meta={plainMeta("reason", undefined, {}, current !== undefined)}
          label="Why a new version"
          hint={
            current
              ? "The version in force stays until the new one is signed by both sides."
              : undefined
          }
        />
      )}
      <div className="form-actions">
        <SubmitButton primary={!current}>
          {versions.length > 0 ? "Draft a new version" : "Draft from the template"}
        </SubmitButton>
      </div>
    </Form>
  );
}
