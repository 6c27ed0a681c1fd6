// Decides how one hold is read and lifted.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { ListedHold } from "./hold-list.tsx";
import { heldHref, heldName, SCOPE_WORDS } from "./hold-words.ts";

export interface HoldPageProps {
  readonly hold: ListedHold & {
    readonly reason: string;
    readonly liftReason: string;
    readonly releaseAskedAt: Date | string | null;
    readonly releaseReason: string | null;
  };
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
          ...(hold.liftedAt === null
            ? []
            : [
                {
                  term: "Lifted",
                  value: (
                    <>
                      <InstantText instant={hold.liftedAt} /> by {hold.liftedBy}
                      <span className="sub">{hold.liftReason}</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
      {stands && hold.releaseAskedAt !== null && (
        <Banner tone="info" title={`${hold.setBy} asks that it is lifted`}>
          {hold.releaseReason}
          <span className="sub">
            <InstantText instant={hold.releaseAskedAt} />; administrators and risk officers were
            told by mail
          </span>
        </Banner>
      )}
      {stands && may.write && own && hold.releaseAskedAt === null && (
        <Banner
          tone="info"
          title="You placed it: another person has to lift it"
          actions={<AskRelease id={hold.id} />}
        >
          Once the matter is over, ask the other administrators and risk officers.
        </Banner>
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

function AskRelease({ id }: { id: string }) {
  return (
    <Dialog
      id="ask-release"
      title="Ask the others to lift it?"
      trigger={{ label: "Ask them", small: true }}
      cancel="Not now"
    >
      <p>
        They get a mail, and again after some days. Everything stays kept until one of them lifts
        it.
      </p>
      <form method="post" action={`/holds/${id}/release`} className="stack">
        <TextArea
          meta={{ id: "release-reason", name: "reason", required: true, minLength: 5 }}
          label="Why it can end"
          rows={3}
        />
        <Button type="submit" primary>
          Ask them to lift it
        </Button>
      </form>
    </Dialog>
  );
}
