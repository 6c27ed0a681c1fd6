import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DoorMark } from "#app/access/pass.server.ts";
import {
  MACHINE_PERMISSIONS,
  OPEN_PERMISSIONS,
  STAFF_PERMISSIONS,
  SUPPLIER_PERMISSIONS,
} from "#app/access/permissions.ts";
import { loadBuild } from "#tests/support/portal.ts";
import { ROOT } from "./source-files.ts";

interface Entry {
  route: string;
  file: string;
  part: "loader" | "action";
  door: DoorMark | undefined;
}

// who owns a permission is read from the table, not from the door that claims it
const PERSONA_OF: Record<string, DoorMark["persona"]> = Object.fromEntries([
  ...Object.keys(STAFF_PERMISSIONS).map((name) => [name, "staff"]),
  ...Object.keys(SUPPLIER_PERMISSIONS).map((name) => [name, "supplier"]),
  ...OPEN_PERMISSIONS.map((name) => [name, "everyone"]),
  ...MACHINE_PERMISSIONS.map((name) => [name, "machine"]),
]);
// the splat of the sign-in library answers by itself; its own allow-list is tested with signing in
const OWN_DOOR = ["routes/machine/sign-in-library"];

let entries: Entry[] = [];
let files: string[] = [];
beforeAll(async () => {
  const build = await loadBuild();
  for (const route of Object.values(build.routes)) {
    if (!route || route.id === "root") continue;
    files.push(route.id);
    for (const part of ["loader", "action"] as const) {
      const made = route.module[part] as { door?: DoorMark } | undefined;
      if (made && !OWN_DOOR.includes(route.id))
        entries.push({ route: route.path ?? "", file: route.id, part, door: made.door });
    }
  }
});

describe("the roll call of doors", () => {
  test("every loader and every action was made by a door", () => {
    expect(
      entries.filter((entry) => !entry.door).map((entry) => `${entry.file}: ${entry.part}`),
    ).toEqual([]);
    expect(entries.length).toBeGreaterThan(40);
  });

  test("every door names a permission of its own persona", () => {
    const wrong = entries.filter(
      ({ door }) => door && PERSONA_OF[door.permission] !== door.persona,
    );
    expect(wrong.map((entry) => `${entry.file}: ${entry.door?.permission}`)).toEqual([]);
  });

  test("staff pages have staff doors, supplier pages supplier doors", () => {
    const strangers = entries.filter(({ file, door }) =>
      file.startsWith("routes/staff/")
        ? door?.persona !== "staff"
        : file.startsWith("routes/supplier/")
          ? door?.persona === "staff"
          : false,
    );
    expect(strangers.map((entry) => entry.file)).toEqual([]);
  });

  test("a loader reads, an action changes", () => {
    const mixed = entries.filter(
      ({ part, door }) => door && (part === "loader") !== (door.kind === "read"),
    );
    expect(mixed.map((entry) => entry.file)).toEqual([]);
  });

  test("every file under routes/ is on the map", () => {
    const folder = path.join(ROOT, "app/routes");
    // a form's schema or a screen's parameters may lie beside their route; what answers requests must be mapped
    const onDisk = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /^export (?:const (?:loader|action)|default)/m.test(
          readFileSync(path.join(folder, name), "utf8"),
        ),
      );
    const ids = onDisk
      .map((name) => `routes/${name.replace(/\.tsx?$/, "")}`)
      .filter((id) => !files.includes(id));
    expect(ids).toEqual([]);
  });

  test("every permission is asked for by some door", () => {
    const used = new Set(entries.map((entry) => entry.door?.permission));
    expect(Object.keys(PERSONA_OF).filter((permission) => !used.has(permission))).toEqual([]);
  });
});
