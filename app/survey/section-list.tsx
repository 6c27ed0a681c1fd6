// Decides how one moves between the sections, and how far each is.
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { SurveyWords } from "./survey-words.ts";

export interface SectionProgress {
  readonly id: string;
  readonly title: string;
  readonly asked: number;
  readonly answered: number;
}

/** The sections as buttons; on a phone a list to choose from. */
export function SectionList(props: {
  words: SurveyWords;
  sections: readonly SectionProgress[];
  here: number;
  onGo: (page: number) => void;
}) {
  const { words, sections, here, onGo } = props;
  return (
    <nav className="fq-sections" aria-label={words.sections}>
      <label className="fq-choose">
        <span className="visually-hidden">{words.section}</span>
        <select
          className="input"
          value={here}
          onChange={(event) => onGo(Number(event.target.value))}
        >
          {sections.map((section, page) => (
            <option key={section.id} value={page}>
              {`${section.id}. ${section.title} (${section.answered}/${section.asked})`}
            </option>
          ))}
        </select>
      </label>
      <ol>
        {sections.map((section, page) => {
          const done = section.answered >= section.asked;
          return (
            <li key={section.id}>
              <button
                type="button"
                className={classNames("fq-section", done && "fq-section-done")}
                aria-current={page === here ? "step" : undefined}
                onClick={() => onGo(page)}
              >
                <span className="fq-letter">{done ? <Icon name="check" /> : section.id}</span>
                <span>{section.title}</span>
                <span className="num muted small">
                  {section.answered}/{section.asked}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
