// Decides how what is on record for the ways of an engagement is read, and how one is ended before its day.
import { Form } from "@remix-run/react";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { markWord, MECHANISM_WORDS } from "./basis-words.ts";

export interface ShownBasis {
  readonly id: string;
  readonly country: string;
  readonly overlay: string;
  readonly mechanism: keyof typeof MECHANISM_WORDS;
  readonly note: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly withdrawnOn: string | null;
  readonly withdrawReason: string;
  readonly ruleId: string | null;
  readonly ruleSource: string | null;
  readonly agreementId: string | null;
  readonly agreement: string | null;
  readonly recordedBy: string;
  readonly counts: boolean;
}

/** Every basis, those that count first; a risk officer may end one. */
export function BasisList(props: {
  readonly bases: readonly ShownBasis[];
  readonly mayWrite: boolean;
}) {
  const { bases, mayWrite } = props;
  if (bases.length === 0) return null;
  return (
    <Section title="On record" id="bases">
      <ul className="edges">
        {bases.map((basis) => (
          <li key={basis.id} className="edge">
            <div className="clause-head">
              <h3>
                {formatCountry(basis.country)} · {markWord(basis.overlay)}
              </h3>
              <Standing basis={basis} />
            </div>
            <p>
              {MECHANISM_WORDS[basis.mechanism].label}
              {basis.ruleId && (
                <>
                  {": "}
                  <a href={`/jurisdictions/${basis.ruleId}`}>{basis.ruleSource}</a>
                </>
              )}
              {basis.agreementId && (
                <>
                  {": "}
                  <a href={`/agreements/${basis.agreementId}`}>{basis.agreement}</a>
                </>
              )}
            </p>
            <p>{basis.note}</p>
            <p className="small muted">
              {formatDay(basis.validFrom)} to {formatDay(basis.validUntil)} · {basis.recordedBy}
              {basis.withdrawReason !== "" && ` · withdrawn: ${basis.withdrawReason}`}
            </p>
            {mayWrite && basis.counts && <Withdraw basis={basis} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ basis }: { readonly basis: ShownBasis }) {
  if (basis.counts) return <StateBadge tone="ok">Counts</StateBadge>;
  return <StateBadge tone="off">{basis.withdrawnOn ? "Withdrawn" : "Does not count"}</StateBadge>;
}

function Withdraw({ basis }: { readonly basis: ShownBasis }) {
  return (
    <Dialog
      id={`withdraw-${basis.id}`}
      title="Withdraw this basis"
      trigger={{ label: "Withdraw", small: true, danger: true }}
      cancel="Cancel"
    >
      <p>Access that rests on it is shut at once. It stays on record.</p>
      <Form method="post" action={`/transfer-bases/${basis.id}/withdraw`} className="form">
        <TextArea
          meta={{ ...plainMeta("reason", undefined), id: `reason-${basis.id}` }}
          label="Reason"
          rows={2}
        />
        <SubmitButton danger>Withdraw</SubmitButton>
      </Form>
    </Dialog>
  );
}
