// Decides how one supposition about the gate is asked and answered: as a difference to how it stands, and nothing is kept.
import { Button } from "#app/ui/button.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { GateAddress } from "./gate-days.tsx";

export interface WhatIfChoice {
  readonly value: string;
  readonly label: string;
}

interface Turned {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface WhatIfAnswer {
  readonly open: boolean;
  readonly sentence: string;
  /** Whether it is open without the supposition. */
  readonly before: boolean;
  readonly shuts: readonly Turned[];
  readonly opens: readonly Turned[];
}

/** The form and, once something is supposed, the difference. */
export function WhatIf(props: {
  address: GateAddress;
  /** The day it is judged on, when that is another than today. */
  day: string | undefined;
  choices: readonly WhatIfChoice[];
  chosen: string;
  answer: WhatIfAnswer | null;
}) {
  const { address, day, choices, chosen, answer } = props;
  return (
    <Section
      id="what-if"
      title="What if"
      lede="The same rules on changed facts. Nothing is changed or kept by asking."
    >
      <form className="cluster gate-search" action="/gate#what-if">
        {Object.entries({ ...address, ...(day && { day }) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField
          meta={{ id: "if", name: "if", key: `if ${chosen}`, initialValue: chosen }}
          label="Suppose"
          nothing="Nothing: as it stands"
          options={choices}
        />
        <Button type="submit">Show the difference</Button>
      </form>
      {answer && <Difference answer={answer} />}
    </Section>
  );
}

function Difference({ answer }: { answer: WhatIfAnswer }) {
  const { shuts, opens } = answer;
  if (shuts.length + opens.length === 0)
    return <p>No condition would turn: it stays {answer.before ? "open" : "shut"}.</p>;
  return (
    <div className="stack">
      <Banner tone={answer.open ? "ok" : "warn"} title={`Then: ${answer.sentence}`}>
        {answer.before === answer.open
          ? `It ${answer.open ? "stays open" : "stays shut"}.`
          : `Without it, it is ${answer.before ? "open" : "shut"}.`}
      </Banner>
      <ul className="gate-difference">
        {shuts.map(({ id, title, text }) => (
          <li key={`shuts ${id}`} className="gate-shuts">
            <Icon name="cross" label="No longer met" />
            <span>
              <strong>{title}</strong> {text}
            </span>
          </li>
        ))}
        {opens.map(({ id, title, text }) => (
          <li key={`opens ${id}`} className="gate-opens">
            <Icon name="check" label="No longer in the way" />
            <span>
              <strong>{title}</strong> No longer in the way: {text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
