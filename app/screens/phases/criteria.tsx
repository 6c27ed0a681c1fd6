// The criteria of a phase as a list to tick: who found each met, when, and what shows it.
import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { Phase } from "#scoring/facts.ts";
import type { ShownCriterion } from "./phases-view.ts";

export function Criteria(props: {
  kind: "Entry criteria" | "Exit criteria";
  engagementId: string;
  phase: Phase;
  criteria: readonly ShownCriterion[];
  may: boolean;
}) {
  if (props.criteria.length === 0) return null;
  const met = props.criteria.filter(({ tick }) => tick !== null).length;
  return (
    <div>
      <h3 className="criteria-title">
        {props.kind} <span className="muted">{`${met} of ${props.criteria.length} met`}</span>
      </h3>
      <ul className="criteria">
        {props.criteria.map((one) => (
          <li key={one.id} className={one.tick ? "criterion-met" : undefined}>
            <Icon name={one.tick ? "check" : "info"} />
            <span>
              {one.text}
              <span className="sub">
                {one.tick ? (
                  <>
                    {one.tick.by}, <InstantText instant={one.tick.at} />
                    {one.tick.shownBy && <>: {shown(one.tick.shownBy)}</>}
                  </>
                ) : (
                  "Not met yet"
                )}
              </span>
            </span>
            {props.may && <Tick {...props} criterion={one} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tick(props: { engagementId: string; phase: Phase; criterion: ShownCriterion }) {
  const { criterion, phase } = props;
  const id = `tick-${phase}-${criterion.id}`;
  const hidden = (
    <>
      <input type="hidden" name="phase" value={phase} />
      <input type="hidden" name="criterion" value={criterion.id} />
    </>
  );
  const action = `/engagements/${props.engagementId}/phase/tick`;
  if (criterion.tick)
    return (
      <Form method="post" action={action}>
        {hidden}
        <Button
          type="submit"
          name="met"
          value="no"
          quiet
          small
          aria-label={`Take back: ${criterion.text}`}
        >
          Take back
        </Button>
      </Form>
    );
  return (
    <Dialog id={id} title={criterion.text} trigger={{ label: "Met", small: true }} cancel="Not yet">
      <Form method="post" action={action} className="stack">
        {hidden}
        <input type="hidden" name="met" value="yes" />
        <TextField
          meta={{ id: `${id}-shown`, name: "shownBy" }}
          label="What shows it"
          optional="optional"
          hint="A link, or where it is filed."
        />
        <SubmitButton>It is met</SubmitButton>
      </Form>
    </Dialog>
  );
}

function shown(text: string) {
  return /^https?:\/\/\S+$/.test(text) || /^\/[a-z]\S*$/.test(text) ? (
    <a href={text}>{text}</a>
  ) : (
    text
  );
}
