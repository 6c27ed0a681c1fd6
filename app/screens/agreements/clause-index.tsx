// Decides how one finds a clause in a long form of terms: a list that stays in sight, each with whether it is stated.
import { Icon } from "#app/ui/icon.tsx";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { ClauseGroup } from "./term-warnings.ts";

/** The place of a clause on the page. */
export const clauseAnchor = (place: number) => `clause-${place}`;

/** `places` are the groups that are shown, by their place in the form; `given` is what is typed so far. */
export function ClauseIndex(props: {
  readonly groups: readonly { readonly place: number; readonly group: ClauseGroup }[];
  readonly given: Terms;
}) {
  return (
    <nav className="clause-index" aria-label="Clauses">
      <ol>
        {props.groups.map(({ place, group }) => {
          const stated = group.terms.some((id) => props.given[id] !== undefined);
          return (
            <li key={place}>
              <a href={`#${clauseAnchor(place)}`}>
                {group.title}
                {stated && (
                  <>
                    <Icon name="check" />
                    <span className="visually-hidden">, stated</span>
                  </>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
