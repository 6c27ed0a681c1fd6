// Decides how the work on the desk is left or ended: what is still to look at, who the agreement is with, on to the register.
import { Form } from "@remix-run/react";
import type { Desk } from "#app/imports/agreements/desk-view.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";
import { plainMeta } from "../plain-meta.ts";
import { TERM_ORDER } from "./next-term.ts";

export interface IntakeFacts {
  readonly id: string;
  readonly fileName: string;
  readonly state: string;
  readonly problem: string;
  readonly counterparty: string;
  readonly reference: string;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}

/** The end of the desk. */
export function IntakeFinish({ facts, desk }: { facts: IntakeFacts; desk: Desk }) {
  const left = TERM_ORDER.filter((id) => !desk.choices[id]);
  const silent = left.filter((id) => (desk.suggestions[id] ?? []).length === 0);
  return (
    <Section
      id="register"
      title="To the register"
      lede={
        left.length === 0
          ? "Every term was looked at."
          : `${left.length} ${left.length === 1 ? "term is" : "terms are"} still to be looked at. You can leave now and go on later: everything chosen is kept.`
      }
    >
      {silent.length > 0 && (
        <Form method="post" action={`/agreements/import/${facts.id}/leave-out`} className="cluster">
          <SubmitButton primary={false}>
            {silent.length === 1
              ? "The agreement is silent on the 1 term without a passage"
              : `The agreement is silent on the ${silent.length} terms without a passage`}
          </SubmitButton>
          <span className="muted small">
            Only after you read the text: patterns do not find everything.
          </span>
        </Form>
      )}
      <Form method="post" action={`/agreements/import/${facts.id}/describe`} className="stack">
        <IntakeFields facts={facts} />
        <div className="form-actions">
          <SubmitButton primary={false}>Keep and go on later</SubmitButton>
          {left.length === 0 && (
            <LinkButton primary href={`/agreements/import/${facts.id}/register`}>
              On to the register
            </LinkButton>
          )}
        </div>
      </Form>
    </Section>
  );
}

/** Whose agreement, how cited, since when: the same fields on the desk and at the register. */
export function IntakeFields(props: {
  facts: Pick<IntakeFacts, "counterparty" | "reference" | "effectiveOn" | "endsOn">;
  reply?: Parameters<typeof plainMeta>[1];
  required?: boolean;
}) {
  const { facts, reply, required = false } = props;
  const known = { ...facts, effectiveOn: facts.effectiveOn ?? "", endsOn: facts.endsOn ?? "" };
  const meta = (name: string, must = required) => plainMeta(name, reply, known, must);
  return (
    <div className="columns">
      <TextField
        meta={meta("counterparty")}
        label="With whom"
        hint="The customer or partner who disclosed material to us."
      />
      <TextField
        meta={meta("reference")}
        label="Reference"
        hint="How it is cited. Suppliers read it in their deeds."
      />
      <DateField meta={meta("effectiveOn")} label="In force from" />
      <DateField meta={meta("endsOn", false)} label="Until" optional="if an end is agreed" />
    </div>
  );
}
