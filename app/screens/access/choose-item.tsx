// The first half of a request: which engagement and which item, as a form that needs no script.
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import type { Level, Phase } from "#scoring/facts.ts";

export interface ItemChoices {
  readonly engagements: readonly {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly level: Level;
    readonly phase: Phase;
  }[];
}

export function ChooseItem(props: ItemChoices & { engagement: string; material: string }) {
  if (props.engagements.length === 0)
    return (
      <EmptyState title="You own no open engagement">
        Access is requested by the business owner of an engagement. Ask procurement to open one with
        you as its owner.
      </EmptyState>
    );
  if (props.items.length === 0)
    return (
      <EmptyState
        title="No material is registered"
        actions={
          <LinkButton primary href="/materials/new">
            Enter the first item
          </LinkButton>
        }
      >
        There is nothing to ask for yet.
      </EmptyState>
    );
  return (
    <form className="form" action="/access/new">
      <SelectField
        meta={{
          id: "engagement",
          name: "engagement",
          key: `e${props.engagement}`,
          initialValue: props.engagement,
        }}
        label="Engagement"
        hint="Yours, and open."
        nothing="Choose an engagement"
        options={props.engagements.map(({ id, title, supplierName }) => ({
          value: id,
          label: `${supplierName}: ${title}`,
        }))}
      />
      <SelectField
        meta={{
          id: "material",
          name: "material",
          key: `m${props.material}`,
          initialValue: props.material,
        }}
        label="Item"
        nothing="Choose an item"
        options={props.items.map(({ id, reference, title, level, phase }) => ({
          value: id,
          label: `${title} (${reference}), ${levelWord(level)}, ${phaseWord(phase)}`,
        }))}
      />
      <div>
        <Button type="submit" small>
          Show the gate
        </Button>
      </div>
    </form>
  );
}
