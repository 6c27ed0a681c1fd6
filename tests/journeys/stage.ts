// What the chapters of a journey share: the company, the people who have come so far, a folder for their files.
import type { Visitor } from "#tests/support/visitor.ts";
import type { Company } from "./company.ts";

export interface Stage {
  company: Company;
  folder: string;
  readonly people: Record<string, Visitor>;
  person(name: string): Visitor;
}

/** A stage before the curtain: company and folder come with the first test's set-up. */
export function anEmptyStage(): Stage {
  const people: Record<string, Visitor> = {};
  return {
    company: undefined as unknown as Company,
    folder: "",
    people,
    person(name) {
      const known = people[name];
      if (!known) throw new Error(`${name} did not come this far`);
      return known;
    },
  };
}

/** A day some days from today, as a date field takes it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
