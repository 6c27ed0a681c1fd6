// The first half of entering a demand: of which supplier, under which engagement; a form that needs no script.
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

export function ChooseEngagement(props: {
  engagements: readonly { readonly id: string; readonly title: string }[];
}) {
  if (props.engagements.length === 0)
    return (
      <EmptyState
        title="No engagement was ever open"
        actions={<LinkButton href="/engagements">Engagements</LinkButton>}
      >
        A demand touches what a supplier was given under an engagement.
      </EmptyState>
    );
  return (
    <form className="form" action="/compelled/new">
      <SelectField
        meta={{ id: "engagement", name: "engagement", required: true }}
        label="Whom it was made to, under which engagement"
        hint="Notices are owed by the agreements above it, and only its released items can be ticked."
        nothing="Choose"
        options={props.engagements.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <div className="form-actions">
        <Button type="submit" primary>
          Continue
        </Button>
      </div>
    </form>
  );
}
