// Decides how staff see who may sign for a supplier, and where they confirm or withdraw it.
import { Form } from "@remix-run/react";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { BASIS_WORDS } from "./authority-words.ts";

export interface SignatoriesViewProps {
  readonly agreementId: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly authorityId: string | null;
    readonly source: "supplier" | "staff" | null;
    readonly basis: keyof typeof BASIS_WORDS | null;
    readonly note: string | null;
    readonly byName: string | null;
    readonly recordedAt: string | Date | null;
    readonly validUntil: string | null;
  }[];
  readonly mayConfirm: boolean;
}

/** The people, each with what stands for them. */
export function SignatoriesView(props: SignatoriesViewProps) {
  const nobody = props.people.every(({ authorityId }) => authorityId === null);
  return (
    <Section
      title="Who may sign there"
      id="signatories"
      lede={
        nobody
          ? "Nobody yet, so nobody can sign. A lead there records it for a colleague; where there is only one, we confirm it after looking at proof."
          : undefined
      }
    >
      <ul className="plain-list">
        {props.people.map((person) => (
          <li key={person.id}>
            <div className="cluster spread">
              <span>{person.name}</span>
              <StateBadge tone={person.authorityId ? "ok" : "idle"}>
                {person.authorityId ? "May sign" : "Not recorded"}
              </StateBadge>
            </div>
            {person.authorityId ? (
              <Stands person={person} {...props} />
            ) : (
              props.mayConfirm && (
                <LinkButton
                  small
                  href={`/agreements/${props.agreementId}/signatories/${person.id}`}
                >
                  Confirm after looking at proof
                </LinkButton>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Stands({
  person,
  agreementId,
  mayConfirm,
}: SignatoriesViewProps & { person: SignatoriesViewProps["people"][number] }) {
  const { basis, byName, source, recordedAt, validUntil, note } = person;
  return (
    <>
      <span className="sub">
        {basis && BASIS_WORDS[basis]}, recorded by {byName}
        {source === "staff" ? " after looking at proof" : " there"}
        {recordedAt && (
          <>
            , <InstantText instant={recordedAt} />
          </>
        )}
        {validUntil && (
          <>
            , until <DayText day={validUntil} />
          </>
        )}
        . “{note}”
      </span>
      {mayConfirm && (
        <Form method="post" action={`/agreements/${agreementId}/signatories/${person.id}/withdraw`}>
          <SubmitButton quiet small>
            Withdraw
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
