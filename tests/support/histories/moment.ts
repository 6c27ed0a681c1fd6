// What happens to everybody at a moment of a history: days pass, and the rules of the house and of countries change.
import type pg from "pg";
import type { Dice } from "#tests/support/term-dice.ts";

/** A rule about countries that is entered in the register; days are counted from the moment. */
export interface Law {
  readonly kind: "embargo" | "localisation" | "adequacy" | "membership" | "transfer";
  readonly from: string;
  readonly to: string;
  readonly strength: "" | "hard" | "copy" | "conditional";
  readonly overlays: readonly string[];
  readonly first: number;
  readonly last: number | null;
}

export interface Moment {
  /** Days that pass. */
  readonly days: number;
  /** A new edition of the handling rules: what it asks for at C3. */
  readonly rules: { readonly viewOnly: boolean; readonly undertaking: boolean } | null;
  /** Days an agreement must still run for a new grant. */
  readonly daysLeft: number | null;
  /** Where our material leaves from, from now on; empty: nobody says so any more. */
  readonly home: string | null;
  readonly law: Law | null;
  /** Kind and place of the rules about countries that are taken out of the register. */
  readonly repealed: readonly [kind: Law["kind"], from: string] | null;
}

/** A moment at which nothing happens to everybody. */
export const QUIET: Moment = {
  days: 0,
  rules: null,
  daysLeft: null,
  home: null,
  law: null,
  repealed: null,
};

const PERSONAL = ["personal_data"];
const law = (kind: Law["kind"], from: string, to: string, rest: Partial<Law>): Law => ({
  kind,
  from,
  to,
  strength: "",
  overlays: PERSONAL,
  first: 0,
  last: null,
  ...rest,
});

// most are about items that bear a mark or about one country, so that not everybody is shut out by them
const LAWS: readonly Law[] = [
  law("embargo", "WORLD", "FR", { overlays: [] }),
  law("embargo", "DE", "DE", {}),
  law("embargo", "WORLD", "DE", { overlays: ["export_controlled"] }),
  law("localisation", "DE", "FR", { strength: "conditional" }),
  law("localisation", "DE", "WORLD", { strength: "hard", overlays: ["bank_secrecy"] }),
  law("localisation", "CN", "WORLD", { strength: "hard" }),
  law("adequacy", "EEA", "US", {}),
  law("membership", "US", "EEA", { overlays: [] }),
  law("transfer", "CN", "WORLD", {}),
];
const REPEALED: readonly NonNullable<Moment["repealed"]>[] = [
  ["localisation", "CN"],
  ["transfer", "EEA"],
  ["adequacy", "EEA"],
];

/** What happens to all the histories that run together, at each of their moments. */
export function rollMoments(dice: Dice): Moment[] {
  return [0, 1].map(() => ({
    days: dice.below(3) === 0 ? 1 : 0,
    rules:
      dice.below(4) === 0
        ? { viewOnly: dice.below(3) === 0, undertaking: dice.below(2) === 0 }
        : null,
    daysLeft: dice.below(6) === 0 ? dice.of([0, 1, 7, 8]) : null,
    home: dice.below(3) === 0 ? dice.of(["CN", "CN", "CN", "IN", "DE", ""]) : null,
    law:
      dice.below(3) === 0
        ? { ...dice.of(LAWS), first: dice.of([-1, 0, 0, 1]), last: dice.of([0, 1, 9, null]) }
        : null,
    repealed: dice.below(8) === 0 ? dice.of(REPEALED) : null,
  }));
}

/** It as somebody reads it, a line for each thing that happens. */
export function tellMoment({ days, rules, daysLeft, home, law: made, repealed }: Moment): string[] {
  return [
    ...(days > 0 ? [`${days} day passes`] : []),
    ...(rules ? [`new handling rules for C3: ${JSON.stringify(rules)}`] : []),
    ...(daysLeft === null ? [] : [`an agreement must still run ${daysLeft} days`]),
    ...(home === null ? [] : [`our material leaves from ${home || "nobody knows where"}`]),
    ...(made ? [`a rule about countries is entered: ${JSON.stringify(made)}`] : []),
    ...(repealed ? [`rules about countries are withdrawn: ${repealed.join(" of ")}`] : []),
  ];
}

/** It with one thing less, for each thing that happens. */
export function quieter(moment: Moment): Partial<Moment>[] {
  return [
    ...(moment.days > 0 ? [{ days: 0 }] : []),
    ...(["rules", "daysLeft", "home", "law", "repealed"] as const)
      .filter((key) => moment[key] !== null)
      .map((key) => ({ [key]: null })),
  ];
}

/** Puts the clock on a day. */
export async function stand(client: pg.ClientBase, day: string): Promise<void> {
  await client.query("delete from clock");
  await client.query("insert into clock (pinned_on) values ($1)", [day]);
}

/** Lets it happen, as the owner of the database. */
export async function happen(client: pg.ClientBase, moment: Moment, day: string): Promise<void> {
  if (moment.days > 0) await stand(client, day);
  if (moment.daysLeft !== null)
    await client.query("update gate_policy set days_left = $1", [moment.daysLeft]);
  if (moment.rules)
    await client.query(
      `insert into handling_edition (number, state, rules, published_at)
       select number + 1, 'published', jsonb_set(rules, '{C3}', rules -> 'C3' || $1), now()
       from handling_edition order by number desc limit 1`,
      [JSON.stringify(moment.rules)],
    );
  if (moment.home !== null)
    await client.query(
      `insert into setting (name, value) values ('homeCountry', to_jsonb($1::text))
       on conflict (name) do update set value = excluded.value`,
      [moment.home],
    );
  if (moment.repealed)
    await client.query(
      `insert into jurisdiction_rule (kind, from_place, to_place, strength, overlays, valid_from, valid_until, source, checked_on, replaces_id, withdrawn)
       select kind, from_place, to_place, strength, overlays, valid_from, valid_until, source, checked_on, id, true
       from jurisdiction_standing where kind = $1 and from_place = $2`,
      [...moment.repealed],
    );
  if (moment.law) {
    const { kind, from, to, strength, overlays, first, last } = moment.law;
    await client.query(
      `insert into jurisdiction_rule (kind, from_place, to_place, strength, overlays, valid_from, valid_until, source, checked_on)
       values ($1, $2, $3, $4, $5, flowdown_today() + $6::int, flowdown_today() + greatest($6::int, $7::int), 'A new law', flowdown_today())`,
      [kind, from, to, strength, overlays, first, last],
    );
  }
}
