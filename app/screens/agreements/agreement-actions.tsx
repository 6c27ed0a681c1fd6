// Decides what staff can do about an agreement where it stands: countersign, replace, withdraw, terminate.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import type { KIND_WORDS } from "./agreement-words.ts";
import { StepUpField, type StepUpShown } from "#app/screens/account/step-up-field.tsx";
import { plainMeta } from "./plain-meta.ts";

export interface ActionsProps {
  readonly agreement: {
    readonly id: string;
    readonly kind: keyof typeof KIND_WORDS;
    readonly state: string;
    readonly sha256: string | null;
    readonly engagementId: string | null;
    readonly supplierId: string | null;
  };
  /** Signed beside the deed. */
  readonly paper: boolean;
  readonly verdict: "pass" | "fail" | "review" | null;
  readonly may: { readonly write: boolean; readonly countersign: boolean };
  /** The last day to sign has passed. */
  readonly over: boolean;
  /** Where the reader stands with showing anew who they are; null where nothing is to be countersigned. */
  readonly stepUp: StepUpShown | null;
}

/** The actions, or nothing where there is nothing to do. */
export function AgreementActions(props: ActionsProps) {
  const { agreement, may } = props;
  const { state, id, kind } = agreement;
  const ends = endingOf(state);
  return (
    <>
      {state === "signed" && <Countersign {...props} />}
      {props.over && (
        <Banner tone="warn" title="The time to sign is over">
          The supplier can read the text and no longer sign it. Ask once more: the text stays the
          same.
        </Banner>
      )}
      {may.write && (ends !== null || state === "draft" || state === "declined") && (
        <div className="cluster">
          {kind === "head" && state === "in_force" && (
            <>
              <LinkButton href={`/agreements/new?replaces=${id}`}>
                Register a new version
              </LinkButton>
              <LinkButton href={`/agreements/import?replaces=${id}`}>
                Read a new version in
              </LinkButton>
            </>
          )}
          {kind !== "head" && (
            <LinkButton href={draftingHref(props)}>
              {state === "draft" ? "Edit and send the draft" : "Versions and new version"}
            </LinkButton>
          )}
          {state === "sent" && <Resend id={id} over={props.over} />}
          {ends && <End id={id} how={ends} />}
        </div>
      )}
    </>
  );
}

function draftingHref({ agreement, paper }: ActionsProps): string {
  const { id, state, engagementId, supplierId } = agreement;
  if (!paper) return `/engagements/${engagementId}/agreement`;
  return state === "draft" ? `/agreements/${id}/draft` : `/suppliers/${supplierId}/agreements`;
}

function endingOf(state: string): "withdrawn" | "terminated" | null {
  if (state === "in_force") return "terminated";
  return state === "draft" || state === "sent" || state === "signed" ? "withdrawn" : null;
}

function Countersign({ agreement, verdict, paper, may, stepUp }: ActionsProps) {
  const weaker = verdict !== "pass" && !paper;
  return (
    <Banner
      tone={weaker ? "warn" : "info"}
      title="The supplier has signed. It is in force only after a countersignature."
    >
      {weaker
        ? "It promises less than is owed above, or nothing stands above: access stays closed after the countersignature too."
        : paper
          ? "The gate does not ask for this paper."
          : "Everything owed above is passed on."}
      {!may.countersign && " A risk officer countersigns."}
      {may.countersign && stepUp && (
        <Form method="post" action={`/agreements/${agreement.id}/countersign`} className="form">
          <input type="hidden" name="sha256" value={agreement.sha256 ?? ""} />
          <StepUpField
            meta={plainMeta("code", undefined, {}, false)}
            state={stepUp}
            here={`/agreements/${agreement.id}`}
          />
          <div className="form-actions">
            <SubmitButton>
              {weaker ? "Countersign; the gate stays closed" : "Countersign exactly this text"}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Banner>
  );
}

function Resend({ id, over }: { id: string; over: boolean }) {
  return (
    <Dialog
      id="resend"
      title="Ask once more for the signature"
      trigger={{ label: "Ask once more …" }}
      cancel="Not now"
    >
      <p>
        The text stays as it is. The supplier gets a fresh link by mail
        {over ? ", and can sign again." : "."}
      </p>
      <Form method="post" action={`/agreements/${id}/resend`} className="form">
        <SelectField
          meta={plainMeta("days", undefined, { days: "30" })}
          label="Can be signed for"
          options={["7", "14", "30", "60"].map((days) => ({ value: days, label: `${days} days` }))}
          short
        />
        <div className="form-actions">
          <SubmitButton>Send the request</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

const WORDS = {
  withdrawn: {
    title: "Withdraw this agreement",
    button: "Withdraw",
    text: "It can no longer be signed. The record stays.",
  },
  terminated: {
    title: "Terminate this agreement",
    button: "Terminate",
    text: "It ends now. Access that rests on it is suspended at once. The record stays.",
  },
} as const;

function End({ id, how }: { id: string; how: keyof typeof WORDS }) {
  const words = WORDS[how];
  return (
    <Dialog
      id={`end-${how}`}
      title={words.title}
      trigger={{ label: `${words.button} …`, danger: true }}
      cancel="Keep it"
    >
      <p>{words.text}</p>
      <Form method="post" action={`/agreements/${id}/end`} className="form">
        <input type="hidden" name="how" value={how} />
        <TextArea meta={plainMeta("reason", undefined)} label="Reason" rows={3} />
        <div className="form-actions">
          <SubmitButton danger>{words.button}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
