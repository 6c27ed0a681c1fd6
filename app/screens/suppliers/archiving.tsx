// Taking a supplier out of the register: the question before it, and the answer when something still depends on it.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export interface DependantLine {
  readonly kind: "engagement" | "grant" | "agreement" | "prime" | "subcontractor" | "copies";
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

export function ArchiveDialog(props: { id: string; name: string }) {
  return (
    <Dialog
      id="archive"
      title={`Archive ${props.name}?`}
      trigger={{ label: "Archive" }}
      cancel="Keep in the register"
    >
      <p>
        The supplier leaves the lists; its records stay. While an engagement, a grant, an agreement
        or a subcontract depends on it, it cannot be archived.
      </p>
      <Form method="post" action={`/suppliers/${props.id}/archive`} className="stack">
        <TextField
          meta={{ id: "archive-reason", name: "reason", required: true, minLength: 3 }}
          label="Reason"
        />
        <SubmitButton danger>Archive</SubmitButton>
      </Form>
    </Dialog>
  );
}

const KIND: Readonly<
  Record<DependantLine["kind"], { word: string; href?: (id: string) => string }>
> = {
  engagement: { word: "Engagement", href: (id) => `/engagements/${id}` },
  grant: { word: "Access to" },
  agreement: { word: "Agreement", href: (id) => `/agreements/${id}` },
  prime: { word: "Subcontractor of" },
  subcontractor: { word: "Has the subcontractor" },
  copies: { word: "Copies to be returned or destroyed", href: (id) => `/returns/${id}` },
};

export function StillNeeded(props: { name: string; dependants: readonly DependantLine[] }) {
  if (props.dependants.length === 0)
    return (
      <Banner tone="info" title="Nothing depends on this supplier any more">
        It was not archived before because something did. You can archive it now.
      </Banner>
    );
  return (
    <Banner tone="error" title={`${props.name} was not archived: something depends on it`}>
      <p>End or move these first, then archive the supplier.</p>
      <ul className="stack stack-tight">
        {props.dependants.map((dependant) => {
          const { word, href } = KIND[dependant.kind];
          return (
            <li key={`${dependant.kind} ${dependant.id}`}>
              {word} {href ? <a href={href(dependant.id)}>{dependant.title}</a> : dependant.title}
              <span className="muted"> · {dependant.state.replaceAll("_", " ")}</span>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
