// Decides how a demand is reported: who demands what, since when, by when, and whether telling is allowed.
import { Form } from "@remix-run/react";
import { useState } from "react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import { sayCodes } from "./say.ts";
import { FIRST_ZONE, TIME_ZONES } from "./time-zones.ts";
import { TouchedItems, type TouchableItem } from "./touched-items.tsx";

const FIELDS = [
  "engagementId",
  "authority",
  "country",
  "receivedOn",
  "receivedTime",
  "timeZone",
  "answerDueOn",
  "grants",
  "touches",
  "permitted",
  "barredUntil",
  "told",
] as const;

export interface DemandFormProps {
  readonly locale: Locale;
  readonly today: string;
  readonly engagements: readonly { readonly id: string; readonly title: string }[];
  /** What was ever released under them. */
  readonly items: readonly TouchableItem[];
  /** Named and sorted by the server: browsers know other names and another order. */
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  /** Staff say who told them; a supplier's own report is its notice. */
  readonly staff?: boolean;
  readonly reply: Reply | undefined;
}

export function DemandForm({
  locale,
  today,
  engagements,
  items,
  countries,
  staff,
  ...props
}: DemandFormProps) {
  const words = wordsFor(COMPELLED_WORDS, locale);
  const reply = sayCodes(props.reply, words);
  const known = {
    timeZone: FIRST_ZONE,
    receivedOn: today,
    ...(engagements.length === 1 && { engagementId: engagements[0]?.id }),
  };
  const meta = (name: string, required = true) => plainMeta(name, reply, known, required);
  // without scripts every item stands there with its engagement, and the answer says what does not fit
  const [chosen, setChosen] = useState(String(meta("engagementId").initialValue ?? ""));
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary
        title={words.errors}
        errors={reply?.error?.[""] ?? []}
        fields={FIELDS.map((name) => meta(name))}
      />
      <SelectField
        meta={meta("engagementId")}
        label={words.forEngagement}
        nothing={words.choose}
        options={engagements.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={setChosen}
      />
      <TextField meta={meta("authority")} label={words.authority} autoComplete="off" />
      <SelectField
        meta={meta("country")}
        label={words.country}
        nothing={words.choose}
        options={countries}
      />
      <TextField
        meta={meta("fileReference", false)}
        label={words.fileReference}
        optional={words.optional}
        autoComplete="off"
      />
      <DateField meta={meta("receivedOn")} label={words.receivedOn} max={today} />
      <TextField
        short
        meta={meta("receivedTime")}
        label={words.receivedTime}
        hint={words.timeHint}
        autoComplete="off"
      />
      <SelectField
        meta={meta("timeZone")}
        label={words.timeZone}
        options={TIME_ZONES.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <DateField
        meta={meta("answerDueOn", false)}
        label={words.answerDueOn}
        optional={words.optional}
      />
      <TouchedItems
        meta={meta("grants", false)}
        items={items}
        engagementId={chosen}
        locale={locale}
        words={words}
      />
      <TextArea
        meta={meta("touches", false)}
        label={words.touches}
        hint={words.touchesHint}
        rows={3}
      />
      <RadioCards
        meta={meta("permitted")}
        label={staff ? words.permittedStaff : words.permitted}
        choices={(["yes", "unclear", "no"] as const).map((value) => ({
          value,
          label: words[`permitted_${value}`],
          ...(value === "no" && {
            detail: staff ? words.permitted_noStaff : words.permitted_noText,
          }),
        }))}
      />
      <DateField
        meta={meta("barredUntil", false)}
        label={words.barredUntil}
        optional={words.optional}
      />
      {staff && (
        <RadioCards
          meta={meta("told")}
          label={words.told}
          choices={[
            { value: "supplier", label: words.told_supplier },
            { value: "elsewhere", label: words.told_elsewhere },
          ]}
        />
      )}
      <div className="form-actions">
        <SubmitButton>{words.send}</SubmitButton>
      </div>
    </Form>
  );
}
