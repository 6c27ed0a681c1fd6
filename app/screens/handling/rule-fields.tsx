// The fields of one level's handling rule.
import { levelWord } from "#app/screens/material/level-words.ts";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { LEVELS, type Level } from "#scoring/facts.ts";
import { HANDLING_TEXTS, type HandlingRule, type HandlingRules } from "#scoring/gate/handling.ts";
import { HANDLING_WORDS } from "./handling-words.ts";

export function RuleFields(props: {
  level: Level;
  fields: Readonly<Record<keyof HandlingRule, FieldMeta>>;
}) {
  const { level, fields } = props;
  return (
    <details className="more-fields" open={level === "C4" || undefined}>
      <summary>{levelWord(level)}</summary>
      {HANDLING_TEXTS.map((part) => (
        <TextField key={part} meta={fields[part]} label={HANDLING_WORDS[part]} />
      ))}
      <TextField
        meta={fields.noticeHours}
        label={HANDLING_WORDS.noticeHours}
        inputMode="numeric"
        short
        optional="optional"
      />
      <TextField
        meta={fields.returnDays}
        label={HANDLING_WORDS.returnDays}
        inputMode="numeric"
        short
        optional="optional"
      />
      <CheckboxField meta={fields.viewOnly} label={HANDLING_WORDS.viewOnly} />
      <CheckboxField meta={fields.undertaking} label={HANDLING_WORDS.undertaking} />
    </details>
  );
}

/** Rules as the form begins with them. */
export function typedRules(rules: HandlingRules) {
  const typed = ({ noticeHours, returnDays, viewOnly, undertaking, ...texts }: HandlingRule) => ({
    ...texts,
    noticeHours: noticeHours === null ? undefined : String(noticeHours),
    returnDays: returnDays === null ? undefined : String(returnDays),
    viewOnly: viewOnly ? "on" : undefined,
    undertaking: undertaking ? "on" : undefined,
  });
  return Object.fromEntries(LEVELS.map((level) => [level, typed(rules[level])])) as Record<
    Level,
    ReturnType<typeof typed>
  >;
}
