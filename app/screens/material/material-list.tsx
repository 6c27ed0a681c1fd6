// The register as a list: head, filters, rows, pages.
import { hrefWith } from "#app/screens/lists/href.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { LEVELS, PHASES, type Level, type Phase } from "#scoring/facts.ts";
import { levelWord, phaseWord } from "./level-words.ts";
import { MATERIAL_COLUMNS, type MaterialRow } from "./material-columns.tsx";

export interface MaterialListProps {
  readonly search: {
    readonly q: string;
    readonly level: Level | "";
    readonly phase: Phase | "";
    readonly owner: string;
    readonly state: "active" | "retired";
    readonly sort: "title" | "reference";
    readonly dir: "asc" | "desc";
  };
  readonly rows: readonly MaterialRow[];
  readonly first: boolean;
  readonly next: string | undefined;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly write: boolean };
}

const keyOf = (row: MaterialRow) => row.id;
const hrefOf = (row: MaterialRow) => `/materials/${row.id}`;

export function MaterialList(props: MaterialListProps) {
  const { search, rows } = props;
  const address = (change: Record<string, string | undefined> = {}) =>
    hrefWith("/materials", { ...usual(search), ...change });
  return (
    <div className="page">
      <PageHead
        title={search.state === "retired" ? "Retired material" : "Material"}
        lede="Everything confidential that a supplier may come to see, and who can open it today."
        actions={
          props.may.write && (
            <LinkButton primary icon="add" href="/materials/new">
              New item
            </LinkButton>
          )
        }
      />
      <Filters {...props} />
      <DataTable
        caption={`Material by ${search.sort}`}
        columns={MATERIAL_COLUMNS}
        rows={rows}
        keyOf={keyOf}
        hrefOf={hrefOf}
        sort={{
          by: search.sort,
          direction: search.dir === "desc" ? "descending" : "ascending",
          hrefFor: (sort, direction) =>
            address({ sort, dir: direction === "descending" ? "desc" : undefined }),
        }}
        empty={<NoMaterial narrowed={isNarrowed(search)} write={props.may.write} />}
      />
      {rows.length > 0 && (
        <Pager
          noun={rows.length === 1 ? "item" : "items"}
          shown={rows.length}
          firstHref={props.first ? undefined : address()}
          nextHref={props.next && address({ after: props.next })}
        />
      )}
    </div>
  );
}

type Search = MaterialListProps["search"];

// what is as usual does not stand in the address
function usual(search: Search): Record<string, string | undefined> {
  return {
    ...search,
    state: search.state === "active" ? undefined : search.state,
    sort: search.sort === "title" ? undefined : search.sort,
    dir: search.dir === "asc" ? undefined : search.dir,
  };
}

function isNarrowed({ q, level, phase, owner, state }: Search): boolean {
  return q + level + phase + owner !== "" || state === "retired";
}

function Filters({ search, owners }: MaterialListProps) {
  const without = (name: keyof Search) => hrefWith("/materials", { ...usual(search), [name]: "" });
  const owner = owners.find(({ id }) => id === search.owner);
  const chips = [
    search.q !== "" && { label: `“${search.q}”`, hrefWithout: without("q") },
    search.level !== "" && { label: levelWord(search.level), hrefWithout: without("level") },
    search.phase !== "" && { label: phaseWord(search.phase), hrefWithout: without("phase") },
    owner && { label: owner.name, hrefWithout: without("owner") },
    search.state === "retired" && { label: "Retired", hrefWithout: without("state") },
  ].filter((chip) => chip !== false && chip !== undefined);
  return (
    <FilterBar
      action="/materials"
      search={{ name: "q", label: "Find by title or reference", value: search.q }}
      selects={[
        {
          name: "level",
          label: "Level",
          value: search.level,
          options: [any, ...LEVELS.map((value) => ({ value, label: levelWord(value) }))],
        },
        {
          name: "phase",
          label: "Phase",
          value: search.phase,
          options: [any, ...PHASES.map((value) => ({ value, label: phaseWord(value) }))],
        },
        {
          name: "owner",
          label: "Owner",
          value: search.owner,
          options: [any, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
        },
        {
          name: "state",
          label: "In use",
          value: search.state,
          options: [
            { value: "active", label: "In use" },
            { value: "retired", label: "Retired" },
          ],
        },
      ]}
      chips={chips}
      clearHref="/materials"
      csvHref={hrefWith("/materials/export.csv", usual(search))}
    />
  );
}

const any = { value: "", label: "Any" };

function NoMaterial(props: { narrowed: boolean; write: boolean }) {
  if (props.narrowed)
    return (
      <EmptyState
        title="No item fits"
        actions={<LinkButton href="/materials">Show all items in use</LinkButton>}
      >
        Take a filter away, or start over.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No material is registered"
      actions={
        props.write && (
          <LinkButton primary icon="add" href="/materials/new">
            Enter the first item
          </LinkButton>
        )
      }
    >
      Register the drawings, specifications and data that suppliers ask for. Access to each is then
      requested, decided and recorded here.
    </EmptyState>
  );
}
