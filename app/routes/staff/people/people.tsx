// The list of colleagues: who may do what, who waits for an invitation, who lacks a second factor.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { STAFF_ROLES, type StaffRole } from "#app/access/permissions.ts";
import { roleWord, rolesInWords } from "#app/access/staff-navigation.ts";
import { chipsOf } from "#app/screens/lists/chips.ts";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { PeopleList } from "#app/screens/people/people-list.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { listStaff } from "#db/people.ts";
import { PeopleSearch, PersonPlace } from "./people.form.ts";

export const meta = () => [{ title: "People · Flowdown" }];

const PAGE = 50;
export const loader = forStaff("people.manage", PeopleSearch, async ({ reader }, search) => {
  const after = readCursor(search.after, PersonPlace);
  const rows = await listStaff(reader, search, { after, size: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    search,
    rows: shown.map((row) => ({
      ...row,
      roles: rolesInWords(STAFF_ROLES.filter((role) => row.roles.includes(role))),
    })),
    next: rows.length > PAGE && last ? writeCursor({ name: last.name, id: last.id }) : undefined,
  };
});

export default function People() {
  const { search, rows, next } = useLoaderData<typeof loader>();
  const { after, ...filters } = search;
  const narrowed = filters.q !== "" || filters.role !== "" || filters.status !== "";
  return (
    <div className="page">
      <PageHead
        title="People"
        lede="Colleagues who may sign in, and what each of them may do."
        actions={
          <>
            <LinkButton href="/people/passkeys">Passkeys</LinkButton>
            <LinkButton primary icon="add" href="/people/invite">
              Invite a colleague
            </LinkButton>
          </>
        }
      />
      <FilterBar
        action="/people"
        search={{ name: "q", label: "Name or address", value: filters.q }}
        selects={[
          {
            name: "role",
            label: "Role",
            value: filters.role,
            options: [
              { value: "", label: "Any role" },
              ...STAFF_ROLES.map((role) => ({ value: role, label: roleWord(role) })),
            ],
          },
          {
            name: "status",
            label: "Standing",
            value: filters.status,
            options: [
              { value: "", label: "Any standing" },
              { value: "invited", label: "Invited" },
              { value: "active", label: "Active" },
              { value: "disabled", label: "Disabled" },
            ],
          },
        ]}
        chips={chipsOf("/people", filters, {
          q: (text) => `“${text}”`,
          role: (role) => roleWord(role as StaffRole),
          status: (status) => status.charAt(0).toUpperCase() + status.slice(1),
        })}
        clearHref="/people"
        csvHref={hrefWith("/people.csv", filters)}
      />
      <PeopleList
        rows={rows}
        empty={
          <EmptyState
            title={narrowed ? "Nobody fits these filters" : "Nobody here yet"}
            actions={<LinkButton href="/people">Show everybody</LinkButton>}
          />
        }
      />
      <Pager
        shown={rows.length}
        noun="people"
        firstHref={after === "" ? undefined : hrefWith("/people", filters)}
        nextHref={next && hrefWith("/people", { ...filters, after: next })}
      />
    </div>
  );
}
