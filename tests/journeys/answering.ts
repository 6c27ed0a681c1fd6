// Filling in the questionnaire as a person does: each control on the page, section by section.
import type { ElementHandle } from "puppeteer-core";
import type { Visitor } from "#tests/support/visitor.ts";

/** Answers every question of the section on the page that has no answer yet; the first choice is the best one. */
export async function answerSection(person: Visitor): Promise<void> {
  await person.page.waitForSelector(".fq-page .sd-question, .fq-page [data-name]");
  // an answer may bring a further question into sight
  for (let round = 0; round < 8; round += 1) {
    const open = await openControls(person);
    if (open.length === 0) break;
    for (const control of open) await answer(control);
  }
  await person.page.waitForFunction(() => !document.body.innerText.includes("Saving …"));
}

/** Answers from the section on the page to the last one. */
export async function answerSections(person: Visitor): Promise<void> {
  for (let section = 0; section < 20; section += 1) {
    await answerSection(person);
    if ((await person.page.$("button::-p-text(Next section)")) === null) return;
    await person.press("Next section");
  }
}

async function openControls({ page }: Visitor): Promise<ElementHandle<HTMLInputElement>[]> {
  const found: ElementHandle<HTMLInputElement>[] = [];
  for (const question of await page.$$(".fq-page [data-name]")) {
    const control = (await question.$(
      ["radio", "checkbox", "text", "number", "date"]
        .map((type) => `input[type=${type}]:enabled`)
        .concat("textarea:enabled")
        .join(", "),
    )) as ElementHandle<HTMLInputElement> | null;
    const answered = await question.evaluate((node) =>
      [...node.querySelectorAll<HTMLInputElement>("input, textarea")].some((one) =>
        one.type === "radio" || one.type === "checkbox" ? one.checked : one.value !== "",
      ),
    );
    if (control && !answered) found.push(control);
  }
  return found;
}

async function answer(control: ElementHandle<HTMLInputElement>): Promise<void> {
  const kind = await control.evaluate((node) => node.type);
  await control.evaluate((node) => node.scrollIntoView({ block: "center" }));
  if (kind === "radio" || kind === "checkbox") return control.click();
  if (kind === "date") {
    await control.evaluate((node) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
        node,
        "2028-03-31",
      );
      node.dispatchEvent(new Event("input", { bubbles: true }));
      node.dispatchEvent(new Event("change", { bubbles: true }));
    });
  } else await control.type(kind === "number" ? "180" : "Germany, written down every year");
  await control.evaluate((node) => node.blur());
}
