// Decides how a subcontractor is consented to, invited after silence, objected to, or ended.
import { Form } from "@remix-run/react";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import type { EdgePageProps } from "./edge-page.tsx";

/** What may be decided about it now; nothing for whoever only reads. */
export function EdgeDecisions(props: EdgePageProps) {
  const { edge, mayDecide, silent } = props;
  if (!mayDecide) return null;
  const invites = edge.state === "consented" && edge.joinderId === null;
  const open = ["draft", "sent", "signed", "in_force"].includes(edge.joinderState ?? "");
  return (
    <>
      {(edge.state === "proposed" || invites) && <Consent {...props} invites={invites} />}
      {(edge.state === "proposed" || edge.state === "consented") && (
        <Objection edge={edge} ending={edge.state === "consented" || silent} />
      )}
      {edge.state === "ended" && open && <Closing edge={edge} />}
    </>
  );
}

const ALIKE: Readonly<Record<string, string>> = {
  registration: "same registration number",
  domain: "same mail domain",
};

function Consent({
  edge,
  level,
  levels,
  lookAlikes,
  invites,
}: EdgePageProps & { readonly invites: boolean }) {
  return (
    <Section
      title={invites ? "Invite it to join" : "Consent"}
      lede="Company, contact, engagement and joinder come into being at once; the terms follow from what the prime owes us, with time to hand on. The company is invited to read and sign."
    >
      <Form method="post" action={`/chain/edges/${edge.id}/consent`} className="form">
        <SelectField
          meta={plainMeta("level", undefined, { level })}
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
          <SubmitButton>{invites ? "Invite it" : "Consent and invite"}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function Objection({ edge, ending }: Pick<EdgePageProps, "edge"> & { readonly ending: boolean }) {
  return (
    <Section
      title={ending ? "End its use" : "Object"}
      lede={
        ending
          ? "Ends its joinder, its engagement and everything further down with it. The prime reads the reason."
          : "The prime reads the reason and must not use the company for this engagement."
      }
    >
      <Form method="post" action={`/chain/edges/${edge.id}/object`} className="form">
        <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={2} />
        <div className="form-actions">
          <SubmitButton danger>{ending ? "End its use" : "Object"}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function Closing({ edge }: Pick<EdgePageProps, "edge">) {
  return (
    <Section
      title="Close what is left"
      lede={`${edge.primeName} no longer uses it. Its access is shut; its joinder and its engagement are still open.`}
    >
      <Form method="post" action={`/chain/edges/${edge.id}/object`} className="form">
        <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={2} />
        <div className="form-actions">
          <SubmitButton danger>Close joinder and engagement</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
