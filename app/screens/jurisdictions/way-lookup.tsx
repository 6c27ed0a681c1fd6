// Decides how somebody looks up what the rules about countries say about one way.
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { FINDING_WORDS, OVERLAY_WORDS, OVERLAYS } from "./rule-words.ts";

export interface WayLookupProps {
  readonly way: {
    readonly from: string;
    readonly to: string;
    readonly overlay: string;
    readonly findings: readonly {
      readonly finding: keyof typeof FINDING_WORDS;
      readonly source: string;
      readonly scope: string;
      readonly ruleId: string;
    }[];
  };
  readonly countries: readonly { readonly value: string; readonly label: string }[];
}

/** The form, and what the rules say about the way that was asked for. */
export function WayLookup({ way, countries }: WayLookupProps) {
  const asked = way.from !== "" && way.to !== "";
  const meta = (name: "from" | "to" | "overlay") => plainMeta(name, undefined, way, false);
  return (
    <Section title="Look up a way" id="way">
      <form action="/jurisdictions" method="get" className="cluster cluster-end">
        <SelectField
          meta={meta("from")}
          label="From"
          nothing="Choose …"
          options={countries}
          short
        />
        <SelectField meta={meta("to")} label="To" nothing="Choose …" options={countries} short />
        <SelectField
          meta={meta("overlay")}
          label="Material"
          nothing="Without a mark"
          options={OVERLAYS.map((value) => ({ value, label: OVERLAY_WORDS[value] ?? value }))}
          short
        />
        <SubmitButton primary={false}>Look up</SubmitButton>
      </form>
      {asked && (
        <ul className="plain-list">
          {way.findings.length === 0 && (
            <li>
              <StateBadge tone="ok">Goes</StateBadge> No rule of the register speaks about it.
            </li>
          )}
          {way.findings.map(({ finding, source, scope, ruleId }) => (
            <li key={ruleId}>
              <StateBadge tone={FINDING_WORDS[finding].tone}>
                {FINDING_WORDS[finding].word}
              </StateBadge>{" "}
              <a href={`/jurisdictions/${ruleId}`}>{source}</a>
              {scope !== "" && <span className="sub">{scope}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
