// A supplier's people as staff see them, the revocation list, and incidents.
import { Form } from "@remix-run/react";
import { lapseHref } from "#app/screens/lapse/lapse-href.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatCountry, formatDay, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";
import { Incidents, type Incident } from "./incidents.tsx";
import { Revocations, type Revocation } from "./revocations.tsx";

export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly country: string;
  readonly citizenships: readonly string[];
  readonly citizenshipConfirmedOn: Day | null;
  readonly undertakingSignedOn: Day | null;
  readonly undertakingUntil: Day | null;
  readonly undertakingDocument: string;
  readonly undertakingConfirmedOn: Day | null;
  readonly state: "active" | "left";
  readonly version: number;
}

export interface PersonsPageProps {
  readonly today: Day;
  readonly done: string | undefined;
  readonly trouble: string | undefined;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly persons: readonly ShownPerson[];
  readonly revocations: readonly Revocation[];
  readonly incidents: readonly Incident[];
  readonly may: { readonly confirm: boolean; readonly restrict: boolean; readonly gate: boolean };
}

const DONE: Readonly<Record<string, string>> = {
  confirmPerson: "Confirmed, as it stands on the page.",
  shutOut: "On the revocation list. What it names has no access from this moment.",
  liftRevocation: "Lifted. Access is judged again by everything else.",
  reportIncident: "On record. A severe incident stops access until it is closed.",
  closeIncident: "Closed.",
};
const TROUBLE: Readonly<Record<string, string>> = {
  changed: "The supplier changed it meanwhile: look at it again and confirm what you see now.",
  second_person: "It was ended already, or you began it yourself: another risk officer ends it.",
  in_future: "The day lies in the future: give the day on which it happened.",
  invalid: "The form was not complete: nothing was changed.",
};

interface Row extends ShownPerson {
  readonly today: Day;
  readonly gate: boolean;
  readonly action: string | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "name",
    label: "Person",
    cell: ({ id, name, email, state, gate }) => (
      <>
        {name} {state === "left" && <StateBadge tone="off">Left</StateBadge>}
        <span className="sub">{email}</span>
        {gate && state !== "left" && (
          <a className="sub" href={lapseHref("person", id)}>
            If this person leaves
          </a>
        )}
      </>
    ),
  },
  {
    key: "country",
    label: "Works in",
    cell: ({ country }) => formatCountry(country),
    narrow: "label",
  },
  {
    key: "citizenships",
    label: "Citizenships",
    narrow: "label",
    cell: (row) => (
      <>
        {row.citizenships.length === 0
          ? "Not stated"
          : formatList(row.citizenships.map((code) => formatCountry(code)))}
        <Confirmed
          on={row.citizenshipConfirmedOn}
          row={row}
          what="citizenships"
          possible={row.citizenships.length > 0}
        />
      </>
    ),
  },
  {
    key: "undertaking",
    label: "Undertaking",
    narrow: "label",
    cell: (row) => (
      <>
        {row.undertakingSignedOn
          ? `Signed ${formatDay(row.undertakingSignedOn)}, ${row.undertakingUntil ? `until ${formatDay(row.undertakingUntil)}` : "without an end"}`
          : "None"}
        {row.undertakingUntil && row.undertakingUntil < row.today && (
          <StateBadge tone="bad">Ended</StateBadge>
        )}
        {row.undertakingDocument && <span className="sub">{row.undertakingDocument}</span>}
        <Confirmed
          on={row.undertakingConfirmedOn}
          row={row}
          what="undertaking"
          possible={row.undertakingSignedOn !== null}
        />
      </>
    ),
  },
];

function Confirmed(props: {
  on: Day | null;
  row: Row;
  what: "citizenships" | "undertaking";
  possible: boolean;
}) {
  const { on, row, what } = props;
  if (!props.possible) return null;
  if (on) return <span className="sub">confirmed {formatDay(on)}</span>;
  if (!row.action || row.state === "left") return <span className="sub">not confirmed</span>;
  const id = `${what}-${row.id}`;
  return (
    <Dialog
      id={id}
      title={`Confirm the ${what} of ${row.name}`}
      trigger={{ label: "Confirm", small: true }}
      cancel="Not yet"
    >
      <Form method="post" action={row.action} className="stack">
        <input type="hidden" name="what" value={what} />
        <input type="hidden" name="version" value={row.version} />
        <TextField
          meta={{ id: `${id}-basis`, name: "basis" }}
          label="What you saw"
          hint="Such as: passport shown in a call. Do not keep a copy."
          optional="optional"
        />
        <SubmitButton>Confirm</SubmitButton>
      </Form>
    </Dialog>
  );
}

export function PersonsPage(props: PersonsPageProps) {
  const { supplier, may } = props;
  return (
    <div className="page">
      <PageHead
        title="People and restrictions"
        back={{ href: `/suppliers/${supplier.id}`, label: supplier.name }}
      />
      {props.done && <Banner tone="ok">{DONE[props.done] ?? "Done."}</Banner>}
      {props.trouble && (
        <Banner tone="error" title="That did not work">
          {TROUBLE[props.trouble] ?? "Nothing was changed."}
        </Banner>
      )}
      <Section
        id="people"
        title="People"
        lede="Entered by the supplier. Undertakings and citizenships count once somebody here confirmed them."
      >
        <DataTable
          still
          caption="People of the supplier"
          columns={COLUMNS}
          rows={props.persons.map((person) => ({
            ...person,
            today: props.today,
            gate: may.gate,
            action: may.confirm
              ? `/suppliers/${supplier.id}/persons/${person.id}/confirm`
              : undefined,
          }))}
          keyOf={(row) => row.id}
          empty={
            <EmptyState title="Nobody is entered yet">
              The supplier enters its people in its own workspace, under People. It is asked to when
              somebody is named for material that needs it.
            </EmptyState>
          }
        />
      </Section>
      <Revocations supplierId={supplier.id} entries={props.revocations} may={may.restrict} />
      <Incidents
        supplierId={supplier.id}
        incidents={props.incidents}
        may={may.restrict}
        today={props.today}
      />
    </div>
  );
}
