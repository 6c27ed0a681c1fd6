// What a supplier and staff see of a demand alike: its facts, its history, and the form that adds to it.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DEMAND_STEPS } from "#scoring/delivery/demand-steps.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import { eventWord, sayCodes } from "./say.ts";
import { TouchedList, type TouchableItem } from "./touched-items.tsx";

export type TouchedItem = TouchableItem & { readonly materialId: string };

export interface ShownDemand {
  readonly id: string;
  readonly engagement: string;
  readonly authority: string;
  readonly country: string;
  readonly fileReference: string;
  readonly receivedAt: Date | string;
  readonly answerDueOn: string | null;
  readonly timeZone: string;
  readonly touches: string;
  readonly permitted: "yes" | "unclear" | "no";
  readonly barredUntil: string | null;
  readonly reportedAt: Date | string;
  readonly reportedBy: string | null;
  readonly stance: "contest" | "protective_order" | "minimum" | "comply" | null;
  readonly state: "open" | "closed";
}

export interface ShownEvent {
  readonly id: number;
  readonly type: string;
  readonly actorName: string;
  readonly note: string;
  readonly at: Date | string;
}

export function DemandFacts(props: {
  demand: ShownDemand;
  touched: readonly TouchedItem[];
  locale: Locale;
  /** Where the reader opens an item; without it items are only named. */
  hrefOf?: (item: { readonly materialId: string }) => string;
}) {
  const { demand, touched, locale, hrefOf } = props;
  const words = wordsFor(COMPELLED_WORDS, locale);
  const { timeZone, barredUntil } = demand;
  return (
    <DefinitionList
      items={[
        { term: words.forEngagement, value: demand.engagement },
        { term: words.country, value: formatCountry(demand.country, locale) },
        { term: words.fileReference, value: demand.fileReference },
        {
          term: words.received,
          value: <InstantText instant={demand.receivedAt} locale={locale} timeZone={timeZone} />,
        },
        {
          term: words.answerDueOn,
          value: demand.answerDueOn && formatDay(demand.answerDueOn, locale, "long"),
        },
        ...(touched.length > 0
          ? [
              {
                term: words.touched,
                value: <TouchedList items={touched} {...{ locale, words, hrefOf }} />,
              },
            ]
          : []),
        ...(demand.touches === "" ? [] : [{ term: words.touchesFact, value: demand.touches }]),
        {
          term: words.permittedFact,
          value: (
            <>
              {words[`permitted_${demand.permitted}`]}
              {barredUntil && (
                <span className="sub">
                  {words.barredUntil} {formatDay(barredUntil, locale)}
                </span>
              )}
            </>
          ),
        },
        { term: words.stands, value: demand.stance && words[`step_${demand.stance}`] },
        {
          term: words.reported,
          value: (
            <>
              <InstantText instant={demand.reportedAt} locale={locale} timeZone={timeZone} />{" "}
              {demand.reportedBy && words.by(demand.reportedBy)}
            </>
          ),
        },
      ]}
    />
  );
}

export function DemandHistory(props: {
  events: readonly ShownEvent[];
  locale: Locale;
  timeZone: string;
}) {
  const words = wordsFor(COMPELLED_WORDS, props.locale);
  return (
    <Section title={words.happened}>
      {props.events.length === 0 ? (
        <p className="muted">{words.nothingYet}</p>
      ) : (
        <Timeline
          locale={props.locale}
          timeZone={props.timeZone}
          events={props.events.map((event) => ({
            id: String(event.id),
            at: event.at,
            what: eventWord(event.type, words),
            who: event.actorName,
            detail: event.note === "" ? undefined : event.note,
            tone: event.type === "disclosed" || event.type === "overdue" ? "bad" : undefined,
          }))}
        />
      )}
    </Section>
  );
}

export function AddStep(props: { locale: Locale; reply: Reply | undefined }) {
  const words = wordsFor(COMPELLED_WORDS, props.locale);
  const reply = sayCodes(props.reply, words);
  const meta = (name: string) => plainMeta(name, reply);
  return (
    <Section title={words.addTitle}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={words.addErrors}
          errors={reply?.error?.[""] ?? []}
          fields={["step", "note"].map(meta)}
        />
        <SelectField
          meta={meta("step")}
          label={words.step}
          nothing={words.choose}
          options={DEMAND_STEPS.map((value) => ({ value, label: words[`step_${value}`] }))}
        />
        <TextArea meta={meta("note")} label={words.stepNote} hint={words.stepNoteHint} rows={3} />
        <div className="form-actions">
          <SubmitButton>{words.add}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
