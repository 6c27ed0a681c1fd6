// Decides how a list is narrowed: one search form that needs no script, and chips that say what is in force.
import { LinkButton, Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

export interface FilterSelect {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The first option is "any", with an empty value. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface FilterBarProps {
  /** The list's own address. */
  readonly action: string;
  readonly search?: { readonly name: string; readonly label: string; readonly value: string };
  readonly selects: readonly FilterSelect[];
  /** Days as "YYYY-MM-DD", empty when open. */
  readonly days?: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
  }[];
  /** What is in force, each with the address of the list without it. */
  readonly chips: readonly { readonly label: string; readonly hrefWithout: string }[];
  /** The address of the whole list. */
  readonly clearHref: string;
  /** Fields to carry along unseen, such as the sort order. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The address of the same list as CSV. */
  readonly csvHref?: string;
}

/** The bar above a list. */
export function FilterBar(props: FilterBarProps) {
  const { search } = props;
  return (
    <div className="filters">
      <form className="filters-row" action={props.action} role="search" aria-label="This list">
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search && (
          <label className="filters-field filters-search">
            <span>{search.label}</span>
            <input
              className="input"
              type="search"
              name={search.name}
              defaultValue={search.value}
              key={search.value}
            />
          </label>
        )}
        {props.selects.map((select) => (
          <label key={`${select.name} ${select.value}`} className="filters-field">
            <span>{select.label}</span>
            <select className="input" name={select.name} defaultValue={select.value}>
              {select.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {props.days?.map((day) => (
          <label key={`${day.name} ${day.value}`} className="filters-field">
            <span>{day.label}</span>
            <input className="input" type="date" name={day.name} defaultValue={day.value} />
          </label>
        ))}
        <Button type="submit">Apply</Button>
        {props.csvHref !== undefined && (
          <LinkButton quiet icon="download" href={props.csvHref} document>
            CSV
          </LinkButton>
        )}
      </form>
      {props.chips.length > 0 && <Chips chips={props.chips} clearHref={props.clearHref} />}
    </div>
  );
}

function Chips(props: Pick<FilterBarProps, "chips" | "clearHref">) {
  return (
    <div className="chips" role="group" aria-label="Filters in force">
      {props.chips.map((chip) => (
        <a key={chip.label} className="chip" href={chip.hrefWithout}>
          <span className="visually-hidden">Remove filter </span>
          {chip.label}
          <Icon name="cross" />
        </a>
      ))}
      <a href={props.clearHref}>Clear all</a>
    </div>
  );
}
