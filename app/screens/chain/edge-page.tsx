// Decides how one proposed subcontractor is looked at and decided: who, for what, which company it is, consent or objection.
import { Form } from "@remix-run/react";
import { EDGE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";

export interface EdgePageProps {
  readonly edge: {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly touches: string;
    readonly state: keyof typeof EDGE_WORDS;
    readonly startsOn: string | null;
    readonly contactName: string;
    readonly contactEmail: string;
    readonly proposedAt: string | Date;
    readonly decidedAt: string | Date | null;
    readonly decidedByName: string | null;
    readonly reason: string;
    readonly engagementId: string;
    readonly engagementTitle: string;
    readonly primeId: string;
    readonly primeName: string;
    readonly subId: string | null;
    readonly joinderId: string | null;
    readonly materialLevel: string;
  };
  /** Levels up to the prime's. */
  readonly levels: readonly string[];
  readonly lookAlikes: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly why: string;
  }[];
  readonly mayDecide: boolean;
  readonly note: { readonly tone: "ok" | "error"; readonly text: string } | null;
}

/** The page. */
export function EdgePage(props: EdgePageProps) {
  const { edge, note } = props;
  const { word, tone } = EDGE_WORDS[edge.state];
  return (
    <div className="page page-narrow">
      <PageHead
        title={edge.name}
        lede={`Proposed by ${edge.primeName} for ${edge.engagementTitle}.`}
        back={{ href: "/chain", label: "Chain" }}
        badges={<StateBadge tone={tone}>{word}</StateBadge>}
        actions={<LinkButton href={`/chain/${edge.engagementId}`}>Whole chain</LinkButton>}
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <Facts edge={edge} />
      {props.mayDecide && edge.state === "proposed" && <Consent {...props} />}
      {props.mayDecide && (edge.state === "proposed" || edge.state === "consented") && (
        <Objection edge={edge} />
      )}
    </div>
  );
}

function Facts({ edge }: Pick<EdgePageProps, "edge">) {
  return (
    <DefinitionList
      items={[
        { term: "Would touch", value: edge.touches },
        { term: "Country", value: formatCountry(edge.country) },
        { term: "Contact", value: `${edge.contactName} (${edge.contactEmail})` },
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

const ALIKE: Readonly<Record<string, string>> = {
  registration: "same registration number",
  domain: "same mail domain",
};

function Consent({ edge, levels, lookAlikes }: EdgePageProps) {
  return (
    <Section
      title="Consent"
      lede="Company, contact, engagement and joinder come into being at once; the terms follow from what the prime owes us, with time to hand on. The company is invited to read and sign."
    >
      <Form method="post" action={`/chain/edges/${edge.id}/consent`} className="form">
        <SelectField
          meta={plainMeta("level", undefined, { level: edge.materialLevel })}
          label="Level of what it will touch"
          hint={`What it touches decides, not what ${edge.primeName} holds; at most ${edge.materialLevel}.`}
          options={levels.map((level) => ({ value: level, label: level }))}
          short
        />
        <RadioCards
          meta={plainMeta("company", undefined, { company: "new" })}
          label="Which company it is"
          choices={[
            {
              value: "new",
              label: "New to the register",
              detail: `${edge.contactName} (${edge.contactEmail}) becomes its contact.`,
            },
            ...lookAlikes.map(({ id, name, country, why }) => ({
              value: id,
              label: `${name}, ${formatCountry(country)}`,
              detail: `In the register: ${ALIKE[why] ?? why}. It is written to through a contact it already has.`,
            })),
          ]}
        />
        <TextArea
          meta={plainMeta("note", undefined, {}, false)}
          label="Note for the record"
          optional="optional"
          rows={2}
        />
        <div className="form-actions">
          <SubmitButton>Consent and invite</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function Objection({ edge }: Pick<EdgePageProps, "edge">) {
  const ending = edge.state === "consented";
  return (
    <Section
      title={ending ? "End this consent" : "Object"}
      lede={
        ending
          ? "Ends the joinder and the subcontractor's engagement with it. The prime reads the reason."
          : "The prime reads the reason and must not use the company for this engagement."
      }
    >
      <Form method="post" action={`/chain/edges/${edge.id}/object`} className="form">
        <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={2} />
        <div className="form-actions">
          <SubmitButton danger>{ending ? "End the consent" : "Object"}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
