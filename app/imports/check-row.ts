// Decides whether a row of a list can become a supplier: by the same rules as the form, each problem with its fix.
import { z } from "zod";
import * as form from "#app/routes/staff/suppliers/supplier.form.ts";
import { findCountry } from "#app/ui/country-names.ts";
import { emailAddress, personName } from "#app/ui/form-schema.ts";
import type { ContactFacts } from "#db/contacts.ts";
import type { SupplierFacts } from "#db/suppliers.ts";
import { FIELD_LABELS, type ColumnMapping, type ImportField } from "./guess-columns.ts";

export interface RowProblem {
  readonly field: string;
  /** The heading of the column it stands in. */
  readonly column: string;
  readonly value: string;
  /** What is wrong and how to put it right. */
  readonly fix: string;
}

export interface ImportedSupplier {
  readonly facts: SupplierFacts;
  readonly contact: ContactFacts | null;
}

export interface RowRules {
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  /** Mail address of somebody in procurement to their id. */
  readonly owners: ReadonlyMap<string, string>;
}

const RULES = {
  legalName: form.legalName,
  registrationNumber: form.registrationNumber,
  domain: form.domain,
  tags: form.tags,
  note: form.note,
  contactName: personName,
  contactEmail: emailAddress,
  contactPhone: form.phone,
} satisfies Partial<Record<ImportField, z.ZodType>>;

const GERMAN_SPEAKING = new Set(["DE", "AT", "LI"]);

/** The row as a supplier, or every problem in it. Cells that are no text of a field (formulas, signs) stay text. */
export function checkRow(
  cells: readonly string[],
  rules: RowRules,
): { ok: true; supplier: ImportedSupplier } | { ok: false; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const cell = (field: ImportField) => {
    const column = rules.mapping[field];
    return column === undefined ? "" : cleaned(cells[column] ?? "");
  };
  const refuse = (field: ImportField, fix: string) =>
    problems.push({
      field: FIELD_LABELS[field],
      column: rules.header[rules.mapping[field] ?? -1] ?? "(no column)",
      value: cell(field).slice(0, 200),
      fix,
    });
  const read = <F extends keyof typeof RULES>(
    field: F,
  ): z.output<(typeof RULES)[F]> | undefined => {
    const parsed = RULES[field].safeParse(cell(field));
    if (parsed.success) return parsed.data as z.output<(typeof RULES)[F]>;
    refuse(field, parsed.error.issues[0]?.message ?? "This cannot be read.");
    return undefined;
  };

  const country = findCountry(cell("country"));
  if (country === undefined)
    refuse(
      "country",
      cell("country") === ""
        ? "The country is missing: write its English or German name, or its two-letter code."
        : "No country we know: write its English or German name, or its two-letter code.",
    );
  const owner = cell("owner").toLowerCase();
  if (owner !== "" && !rules.owners.has(owner))
    refuse("owner", "Nobody in procurement has this mail address: correct it, or leave it empty.");
  const facts = {
    legalName: read("legalName"),
    registrationNumber: read("registrationNumber"),
    domain: read("domain"),
    tags: read("tags"),
    note: read("note"),
  };
  const contact = readContact(cell, read, refuse, country);
  if (problems.length > 0 || country === undefined) return { ok: false, problems };
  const ownerId = rules.owners.get(owner) ?? null;
  return {
    ok: true,
    supplier: { facts: { ...facts, country, ownerId } as SupplierFacts, contact },
  };
}

function readContact(
  cell: (field: ImportField) => string,
  read: (field: "contactName" | "contactEmail" | "contactPhone") => string | undefined,
  refuse: (field: ImportField, fix: string) => void,
  country: string | undefined,
): ContactFacts | null {
  if (cell("contactEmail") === "") {
    if (cell("contactName") !== "" || cell("contactPhone") !== "")
      refuse(
        "contactEmail",
        "A contact needs a mail address: add it, empty the contact's cells, or give their columns to no field.",
      );
    return null;
  }
  const email = read("contactEmail");
  const language = languageOf(cell("contactLanguage"), country);
  if (language === undefined) refuse("contactLanguage", "Write English or German, or en or de.");
  return {
    name: (cell("contactName") === "" ? email : read("contactName")) ?? "",
    email: email ?? "",
    phone: read("contactPhone") ?? "",
    jobTitle: "",
    language: language ?? "en",
    kind: "lead",
  };
}

function languageOf(written: string, country: string | undefined): "en" | "de" | undefined {
  const plain = written.toLowerCase();
  if (plain === "") return country !== undefined && GERMAN_SPEAKING.has(country) ? "de" : "en";
  if (/^(?:de|ger|deu|d|german|deutsch)(?:-\w+)?$/.test(plain)) return "de";
  return /^(?:en|eng|e|english|englisch)(?:-\w+)?$/.test(plain) ? "en" : undefined;
}

// spreadsheets put an apostrophe before what looks like a formula, and hard spaces anywhere
function cleaned(cell: string): string {
  return cell
    .replaceAll(/[\u00A0\u2007\u202F]/g, " ")
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}
