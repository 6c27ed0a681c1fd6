// The filters of the supplier list: the usual ones always, the rare ones when asked for, and chips for what is in force.
import { ASSESSMENT_STATES } from "#app/screens/suppliers/assessment-words.ts";
import { listAddress, type ListWish } from "#app/screens/suppliers/list-address.ts";
import { FilterBar, type FilterSelect } from "#app/ui/filter-bar.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { EXPOSURES, TIERS } from "#scoring/facts.ts";

export interface FilterChoices {
  readonly countries: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
}

type Options = FilterSelect["options"];
const ANY = { value: "", label: "Any" };

const USUAL: readonly { name: keyof ListWish; label: string; options: Options }[] = [
  {
    name: "tier",
    label: "Tier",
    options: [
      ANY,
      ...TIERS.map((tier) => ({ value: tier, label: tierWord(tier) })),
      { value: "none", label: tierWord(null) },
    ],
  },
  {
    name: "exposure",
    label: "Exposure",
    options: [
      ANY,
      ...EXPOSURES.map((exposure) => ({ value: exposure, label: exposure })),
      { value: "none", label: "None yet" },
    ],
  },
  {
    name: "state",
    label: "Assessment",
    options: [
      ANY,
      ...Object.entries(ASSESSMENT_STATES).map(([value, { word }]) => ({ value, label: word })),
    ],
  },
  {
    name: "due",
    label: "Answers due",
    options: [
      ANY,
      { value: "overdue", label: "Overdue" },
      { value: "14", label: "Within 14 days" },
    ],
  },
  {
    name: "evidence",
    label: "Evidence",
    options: [
      ANY,
      { value: "expired", label: "Expired" },
      { value: "30", label: "Expires within 30 days" },
      { value: "60", label: "Expires within 60 days" },
      { value: "90", label: "Expires within 90 days" },
    ],
  },
];

const ACCESS: Options = [
  ANY,
  { value: "blocked", label: "Blocked" },
  { value: "live", label: "Live" },
];
const STATUS: Options = [
  { value: "", label: "Active" },
  { value: "archived", label: "Archived" },
];
const ORDERS: Options = [
  { value: "", label: "As the columns say" },
  { value: "created", label: "Date added" },
];

export function SupplierFilters(props: { wish: ListWish; choices: FilterChoices | null }) {
  const { wish, choices } = props;
  const selects: FilterSelect[] = USUAL.map((one) => ({ ...one, value: wish[one.name] ?? "" }));
  if (choices) selects.push(...rareSelects(wish, choices));
  const keep: Record<string, string> = choices ? { more: "1" } : {};
  if (wish.sort !== "name" && !(choices && wish.sort === "created")) keep.sort = wish.sort;
  if (wish.dir !== "asc") keep.dir = wish.dir;
  return (
    <FilterBar
      action="/suppliers"
      search={{ name: "q", label: "Name, number or domain", value: wish.q ?? "" }}
      selects={selects}
      chips={chipsOf(wish, choices)}
      clearHref={listAddress({ sort: wish.sort, dir: wish.dir })}
      keep={keep}
      csvHref={listAddress(wish, { more: undefined }, "/suppliers/export.csv")}
    />
  );
}

function rareSelects(wish: ListWish, choices: FilterChoices): FilterSelect[] {
  const of = (name: keyof ListWish, label: string, options: Options): FilterSelect => ({
    name,
    label,
    value: wish[name] ?? "",
    options,
  });
  return [
    of("country", "Country", [
      ANY,
      ...choices.countries.map((code) => ({ value: code, label: formatCountry(code) })),
    ]),
    of("owner", "Owner", [
      ANY,
      ...choices.owners.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    of("tag", "Tag", [ANY, ...choices.tags.map((tag) => ({ value: tag, label: tag }))]),
    of("access", "Access", ACCESS),
    of("status", "Register", STATUS),
    { ...of("sort", "Order", ORDERS), value: wish.sort === "created" ? "created" : "" },
  ];
}

function chipsOf(wish: ListWish, choices: FilterChoices | null) {
  const chips = USUAL.flatMap(({ name, label, options }) => {
    const chosen = options.find(({ value }) => value !== "" && value === wish[name]);
    return chosen ? [chip(wish, name, `${label}: ${chosen.label}`)] : [];
  });
  if (wish.access)
    chips.push(chip(wish, "access", wish.access === "live" ? "Access live" : "Access blocked"));
  if (wish.q) chips.unshift(chip(wish, "q", `“${wish.q}”`));
  if (wish.country) chips.push(chip(wish, "country", formatCountry(wish.country)));
  const owner = choices?.owners.find(({ id }) => id === wish.owner);
  if (wish.owner) chips.push(chip(wish, "owner", `Owner: ${owner?.name ?? "somebody who left"}`));
  if (wish.tag) chips.push(chip(wish, "tag", `Tag: ${wish.tag}`));
  if (wish.status) chips.push(chip(wish, "status", "Archived"));
  return chips;
}

function chip(wish: ListWish, name: keyof ListWish, label: string) {
  return { label, hrefWithout: listAddress(wish, { [name]: undefined }) };
}
