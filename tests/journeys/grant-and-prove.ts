// Chapter four: access asked for, approved by somebody else, used; and the record that proves it.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { inDays, type Stage } from "./stage.ts";

/** The tests of the chapter, in order. */
export function grantAndProve(stage: Stage): void {
  test("the business owner registers a drawing, gives its content, and asks for access", async () => {
    const owner = stage.person("owner");
    await owner.open("/materials");
    await owner.follow("New item");
    await owner.fill("Reference", "PER-4711");
    await owner.fill("Title", "Bracket housing, drawing");
    await owner.choose("C2");
    await owner.choose("P0");
    await owner.pick("Head agreement", "Orbital Systems");
    await owner.press("Enter into the register");
    const drawing = path.join(stage.folder, "drawing.txt");
    await writeFile(drawing, "the drawing nobody else may see\n");
    await owner.give(drawing);
    await owner.sees("Kept and encrypted");
    await owner.open("/access");
    await owner.follow("Request access");
    await owner.pick("Engagement", "Castellan Casting GmbH");
    await owner.pick("Item", "Bracket housing");
    await owner.press("Show the gate");
    await owner.fill("Purpose", "Quotation for the casting tool");
    await owner.fill("Name", "Klara Guss");
    await owner.fill("Mail address", "klara@castellan.example");
    await owner.pick("Works in", "Germany");
    await owner.fill("Last day", inDays(30));
    await owner.press("Send the request");
    await owner.sees("Only the approval is missing");
    await owner.sees("You asked, so somebody else decides");
  }, 180_000);

  test("another person approves, and the supplier opens exactly what was granted", async () => {
    const risk = stage.person("risk");
    const asked = await stage.company.mailbox.next(
      "rolf@perihelion.example",
      "waits for a decision",
    );
    await risk.open(/https?:\S+\/access\/\S+/.exec(asked.text ?? "")?.[0] ?? "/");
    await risk.press("Approve and grant access");
    await risk.sees("Live");
    const contact = stage.person("contact");
    await stage.company.mailbox.next("klara@castellan.example", "given you access");
    await stage.company.mailbox.next("olga@perihelion.example", "was granted");
    await stage.company.mailbox.next("petra@perihelion.example", "was decided");
    await contact.open("/portal/material");
    await contact.press("Download");
    const drawing = await contact.downloaded("drawing.txt");
    expect(await readFile(drawing, "utf8")).toBe("the drawing nobody else may see\n");
    await risk.page.reload();
    await risk.sees("Klara Guss");
  }, 180_000);

  test("the auditor reads the record, takes it away, and the verifier finds it whole", async () => {
    const auditor = stage.person("auditor");
    await auditor.open("/audit");
    await auditor.sees("Access granted");
    await auditor.press("Export the record");
    const record = await auditor.downloaded(".jsonl");
    await auditor.follow("Verifier for Node");
    const verifier = await auditor.downloaded("verify.mjs");
    const said = await promisify(execFile)(process.execPath, [verifier, record]);
    expect(said.stdout).toMatch(/events: \d+, streams: \d+, checkpoints: 1/);
  }, 180_000);
}
