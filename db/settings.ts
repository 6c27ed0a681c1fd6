// What the organisation says about itself and its policy: one row per setting, read whole, with defaults that can be lived with.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface Settings {
  /** The name suppliers read as the one who asks. */
  readonly organisation: string;
  /** Whom a supplier calls or writes to; empty until an administrator said so. */
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  /** ISO 3166-1 alpha-2 codes where material may go without a step-up in exposure. */
  readonly allowedCountries: readonly string[];
  /** ISO 3166-1 alpha-2 code of the country our material leaves from; empty while nobody said so. */
  readonly homeCountry: string;
  /** One sentence for suppliers: how long what they send is kept. */
  readonly retention: string;
  /** Days a supplier gets to answer unless procurement says otherwise. */
  readonly dueDays: number;
}

/** Before anybody set anything: the European Economic Area, Switzerland and the United Kingdom; three weeks. */
export const DEFAULT_SETTINGS: Settings = {
  organisation: "Flowdown",
  contactName: "",
  contactEmail: "",
  contactPhone: "",
  allowedCountries:
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
      " ",
    ),
  homeCountry: "",
  retention:
    "Answers and evidence are kept while the business relation lasts and three years after, then erased.",
  dueDays: 21,
};

/** All settings, each with its default where nobody set it or where the stored value is of another kind. */
export async function readSettings(reader: Reader): Promise<Settings> {
  const rows = await reader.selectFrom("setting").select(["name", "value"]).execute();
  const stored = new Map(rows.map((row) => [row.name, row.value]));
  const text = (name: keyof Settings & string, otherwise: string) => {
    const value = stored.get(name);
    return typeof value === "string" ? value : otherwise;
  };
  const countries = stored.get("allowedCountries");
  const days = stored.get("dueDays");
  return {
    organisation: text("organisation", DEFAULT_SETTINGS.organisation),
    contactName: text("contactName", DEFAULT_SETTINGS.contactName),
    contactEmail: text("contactEmail", DEFAULT_SETTINGS.contactEmail),
    contactPhone: text("contactPhone", DEFAULT_SETTINGS.contactPhone),
    allowedCountries: Array.isArray(countries)
      ? countries.filter((code): code is string => typeof code === "string")
      : DEFAULT_SETTINGS.allowedCountries,
    homeCountry: text("homeCountry", DEFAULT_SETTINGS.homeCountry),
    retention: text("retention", DEFAULT_SETTINGS.retention),
    dueDays: typeof days === "number" ? days : DEFAULT_SETTINGS.dueDays,
  };
}

/** Keeps settings. Those not named stay as they are. */
export async function writeSettings(writer: Writer, changed: Partial<Settings>): Promise<void> {
  const rows = Object.entries(changed).map(([name, value]) => ({
    name,
    value: JSON.stringify(value),
  }));
  if (rows.length === 0) return;
  await writer
    .insertInto("setting")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({
        value: (eb) => eb.ref("excluded.value"),
        changed_at: sql`now()`,
      }),
    )
    .execute();
}
