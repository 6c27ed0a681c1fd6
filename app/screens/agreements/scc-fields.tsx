// Decides how the choices of the standard contractual clauses are filled in: the module first, then what it leaves open.
import { useState } from "react";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { COUNTRY_CHOICES } from "#scoring/obligations/terms/country-choices.ts";
import { MODULE_WORDS, SCC_MODULES, type SccFacts } from "#scoring/papers/scc-sheet.ts";
import type { PaperMeta } from "./paper-draft.tsx";
import type { Reply } from "./plain-meta.ts";

export interface SccFieldsProps {
  readonly meta: PaperMeta;
  readonly facts: SccFacts;
  readonly reply: Reply | undefined;
}

const MODULES = SCC_MODULES.map((id) => ({
  value: id as string,
  label: `Module ${MODULE_WORDS[id].en}`,
}));
const COUNTRIES = COUNTRY_CHOICES.map(({ id, en }) => ({ value: id, label: en })).sort(
  (one, other) => one.label.localeCompare(other.label, "en"),
);
const USED = [
  { value: "yes", label: "Used" },
  { value: "no", label: "Not used" },
];
const LINE = "One line, in the language of the text: the document, its date, where it is kept.";

/** The fields; those that the module does not ask for go out of sight, and the text says so by itself. */
export function SccFields({ meta, facts, reply }: SccFieldsProps) {
  const typed = (reply?.initialValue ?? {}) as Partial<Record<"module" | "authorisation", string>>;
  const [module, setModule] = useState<string>(typed.module ?? facts.module);
  const [way, setWay] = useState<string>(typed.authorisation ?? facts.authorisation);
  const processes = module === "m2" || module === "m3";
  const leaves = module !== "m4";
  const yes = (name: "docking" | "redress") => {
    const field = meta(name);
    return typeof field.initialValue === "boolean"
      ? { ...field, initialValue: field.initialValue ? "yes" : "no" }
      : field;
  };
  const days = meta("noticeDays");
  return (
    <div
      className="stack stack-wide"
      onChange={({ target }) => {
        const { name, value } = target as unknown as HTMLInputElement;
        if (name === "module") setModule(value);
        if (name === "authorisation") setWay(value);
      }}
    >
      <RadioCards meta={meta("module", true)} label="Module" choices={MODULES} />
      <Section
        title="The choices"
        lede="Only where the clauses leave one: their text stays as it is."
      >
        <div className="stack stack-wide">
          <div className="columns">
            <SelectField meta={yes("docking")} label="Clause 7: docking clause" options={USED} />
            <div hidden={!leaves}>
              <SelectField
                meta={yes("redress")}
                label="Clause 11(a): independent dispute body"
                options={USED}
              />
            </div>
          </div>
          <div hidden={!processes} className="columns">
            <SelectField
              meta={meta("authorisation")}
              label="Clause 9(a): sub-processors"
              hint="Each agreed beforehand, or changes notified."
              options={[
                { value: "general", label: "Option 2: general written authorisation" },
                { value: "specific", label: "Option 1: specific prior authorisation" },
              ]}
            />
            <TextField
              meta={{ ...days, initialValue: String(days.initialValue ?? "") }}
              label="Days beforehand"
              hint="How long before a change it is asked for or notified."
              inputMode="numeric"
              short
            />
          </div>
          <div className="columns">
            <SelectField
              meta={meta("law")}
              label="Clause 17: law of"
              hint={
                leaves ? "A member state, under this module." : "Any country, under this module."
              }
              nothing="Choose …"
              options={COUNTRIES}
            />
            <SelectField
              meta={meta("courts")}
              label="Clause 18: courts of"
              hint={
                leaves ? "A member state, under this module." : "Any country, under this module."
              }
              nothing="Choose …"
              options={COUNTRIES}
            />
          </div>
        </div>
      </Section>
      <Section title="Where the annexes are" lede={LINE}>
        <div className="form">
          <TextField
            meta={meta("annexParties")}
            label="Annex I.A: parties"
            optional="else: the parties, with the contact persons they named"
          />
          <TextField
            meta={meta("annexTransfer", true)}
            label="Annex I.B: description of the transfer"
          />
          <div hidden={!leaves} className="form">
            <TextField meta={meta("annexAuthority")} label="Annex I.C: supervisory authority" />
            <TextField meta={meta("annexMeasures")} label="Annex II: measures" />
          </div>
          <div hidden={!processes}>
            <TextField
              meta={meta("annexSubProcessors")}
              label="Annex III: sub-processors"
              optional={way === "specific" ? undefined : "else: the list agreed under clause 9(a)"}
            />
          </div>
        </div>
      </Section>
    </div>
  );
}
