// Decides how one hold is read and lifted.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { ListedHold } from "./hold-list.tsx";
import { heldHref, heldName, SCOPE_WORDS } from "./hold-words.ts";

export interface HoldPageProps {
  readonly hold: ListedHold & { readonly reason: string; readonly liftReason: string };
  readonly own: boolean;
  readonly may: { readonly write: boolean };
  readonly reply: Reply | undefined;
}

export function HoldPage({ hold, own, may, reply }: HoldPageProps) {
  const stands = hold.liftedAt === null;
  return (
    <div className="page page-narrow">
      <PageHead
        title={hold.covers}
        back={{ href: "/holds", label: "Legal holds" }}
        badges={
          <StateBadge tone={stands ? "warn" : "off"}>{stands ? "Standing" : "Lifted"}</StateBadge>
        }
      />
      <DefinitionList
        items={[
          {
            term: SCOPE_WORDS[hold.scope],
            value: <a href={heldHref(hold)}>{heldName(hold)}</a>,
          },
          { term: "Reason", value: hold.reason },
          {
            term: "Placed",
            value: (
              <>
                <InstantText instant={hold.setAt} /> by {hold.setBy}
              </>
            ),
          },
          {
            term: "Lifted",
            value: hold.liftedAt !== null && (
              <>
                <InstantText instant={hold.liftedAt} /> by {hold.liftedBy}
                <span className="sub">{hold.liftReason}</span>
              </>
            ),
          },
        ]}
      />
      {stands && may.write && own && (
        <Banner tone="info">You placed it: another person has to lift it.</Banner>
      )}
      {stands && may.write && !own && (
        <Section
          title="Lift it"
          lede="What was kept may then be erased or destroyed again. The hold stays on the record."
        >
          <Form method="post" className="form" noValidate>
            <ErrorSummary
              title="Not lifted yet"
              errors={reply?.error?.[""] ?? []}
              fields={[plainMeta("reason", reply)]}
            />
            <TextArea
              meta={plainMeta("reason", reply)}
              label="Why it ends"
              hint="For example: the case is closed, counsel agreed on a day."
              rows={3}
            />
            <div className="form-actions">
              <SubmitButton danger>Lift the hold</SubmitButton>
            </div>
          </Form>
        </Section>
      )}
    </div>
  );
}
