// Decides what an administrator can do to a colleague's access, each step saying what it ends.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { StaffStatus } from "./people-list.tsx";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly status: StaffStatus;
  readonly secondFactor: boolean | null;
}

/** The steps that fit the person's standing; nobody does the last two to themselves. */
export function PersonActions({ person, self }: { person: Person; self: boolean }) {
  const { id, name, status } = person;
  if (status === "disabled")
    return (
      <Step
        text="They get back the roles and the second factor they had. Who never joined needs a fresh link."
        action={`/people/${id}/enable`}
        button={<SubmitButton>Let in again</SubmitButton>}
      />
    );
  return (
    <div className="stack stack-wide">
      <Step
        text={
          status === "invited"
            ? "Mails a fresh link to join. The one sent before stops working."
            : "Mails a link to choose a new password, for somebody who forgot it. Using it ends their sessions; the second factor stays."
        }
        action={`/people/${id}/link`}
        button={
          <SubmitButton primary={false}>
            {status === "invited" ? "Send the invitation again" : "Send a password link"}
          </SubmitButton>
        }
      />
      {!self && person.secondFactor === true && (
        <div className="cluster">
          <Dialog
            id="reset-factor"
            title={`Reset the second factor of ${name}?`}
            trigger={{ label: "Reset the second factor" }}
            cancel="Keep it"
          >
            <p>
              For a lost phone. Their sessions end; the next sign-in by password leads to setting up
              a new authenticator. Make sure that it is really {name} who asks.
            </p>
            <Step
              action={`/people/${id}/second-factor`}
              button={<SubmitButton danger>Reset it</SubmitButton>}
            />
          </Dialog>
        </div>
      )}
      {!self && (
        <div className="cluster">
          <Dialog
            id="disable"
            title={`Shut out ${name}?`}
            trigger={{ label: "Shut out", danger: true }}
            cancel="Keep access"
          >
            <p>
              Sessions and links end at once. What {name} did stays in the record, and you can let
              them in again.
            </p>
            <Step
              action={`/people/${id}/disable`}
              button={<SubmitButton danger>Shut out</SubmitButton>}
            />
          </Dialog>
        </div>
      )}
    </div>
  );
}

function Step(props: { text?: string; action: string; button: ReactNode }) {
  return (
    <Form className="stack stack-tight" method="post" action={props.action}>
      {props.text !== undefined && <p>{props.text}</p>}
      <div className="cluster">{props.button}</div>
    </Form>
  );
}
