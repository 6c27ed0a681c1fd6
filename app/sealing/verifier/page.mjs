// Decides how the page looks on which files are dropped, and in which plain words a verdict is said. English and German.
import { judgeFiles } from "./judge-files.mjs";
import { SAYS } from "./page-words.mjs";

/** @typedef {import("./judge-files.mjs").Judgement} Judgement */
/** @typedef {{ trusted: readonly string[], origin: string }} Known */

/** @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} children */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Shows the page. @param {Known} known */
export function showPage(known) {
  let language = /** @type {"en" | "de"} */ (navigator.language.startsWith("de") ? "de" : "en");
  let judged = /** @type {Judgement[] | null} */ (null);
  let files = /** @type {File[]} */ ([]);
  const root = document.getElementById("page") ?? document.body;
  const key = /** @type {HTMLInputElement} */ (
    make("input", { id: "key", spellcheck: "false", autocomplete: "off" })
  );
  key.value = known.trusted.join(",");
  const results = make("section", { "aria-live": "polite", id: "results" });

  const judge = async () => {
    if (files.length === 0) return;
    results.replaceChildren(make("p", {}, SAYS[language].checking));
    const given = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const keys = key.value.split(/[\s,]+/).filter((one) => one !== "");
    judged = await judgeFiles(given, { key: keys });
    showResults();
  };

  const showResults = () => {
    if (judged === null) return;
    const says = SAYS[language];
    const named = key.value.trim() !== "";
    results.replaceChildren(
      ...(judged.length === 0 ? [make("p", {}, says.none)] : []),
      ...judged.map((one) => showJudgement(one, says, named)),
    );
  };

  const draw = () => {
    const says = SAYS[language];
    document.documentElement.lang = language;
    document.title = `${says.title} · Flowdown`;
    const other = make("button", { type: "button", class: "language" }, says.other);
    other.addEventListener("click", () => {
      language = language === "en" ? "de" : "en";
      draw();
    });
    const input = /** @type {HTMLInputElement} */ (
      make("input", { type: "file", multiple: "", id: "files" })
    );
    const zone = make(
      "div",
      { class: "zone" },
      make("span", {}, says.drop),
      " ",
      make("label", { for: "files" }, says.choose),
      input,
    );
    const take = (/** @type {FileList | null | undefined} */ list) => {
      files = [...(list ?? [])];
      // the same file chosen again is a question again
      input.value = "";
      void judge();
    };
    input.addEventListener("change", () => take(input.files));
    for (const event of ["dragenter", "dragover"])
      zone.addEventListener(event, (dragged) => {
        dragged.preventDefault();
        zone.classList.add("over");
      });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (dropped) => {
      dropped.preventDefault();
      zone.classList.remove("over");
      take(dropped.dataTransfer?.files);
    });
    key.onchange = () => void judge();
    root.replaceChildren(
      make(
        "header",
        {},
        make("strong", {}, "Flowdown"),
        make("span", { class: "quiet" }, known.origin),
        other,
      ),
      make("h1", {}, says.title),
      make("p", { class: "lede" }, says.lede),
      zone,
      make(
        "div",
        { class: "field" },
        make("label", { for: "key" }, says.key),
        key,
        make("p", { class: "quiet" }, says.keyHint),
      ),
      results,
      make("p", { class: "quiet nature" }, says.nature),
    );
    showResults();
  };
  draw();
}

/** @param {Judgement} judgement @param {(typeof SAYS)["en"]} says @param {boolean} named */
function showJudgement({ name, kind, checked, acts, verdict }, says, named) {
  const kinds = /** @type {Record<string, string>} */ (says.kind);
  const sentences = /** @type {Record<string, string>} */ (says.checked);
  const words = /** @type {Record<string, string>} */ ({
    "agreement.signed": says.signed,
    "agreement.countersigned": says.countersigned,
    "agreement.declined": says.declined,
    timestamp: says.stamped,
  });
  const head = make(
    "h2",
    {},
    make("span", { class: "mark", "aria-hidden": "true" }, verdict.ok ? "✓" : "✕"),
    ` ${verdict.ok ? says.holds : says.broken}`,
  );
  const list = verdict.ok
    ? make(
        "ul",
        {},
        ...checked.map((code) => make("li", {}, sentences[code] ?? code)),
        ...(kind === "pdf" ? [] : [make("li", {}, named ? says.trusted : says.anyKey)]),
      )
    : make("p", { class: "reason" }, `${says.where(verdict.line)}: ${verdict.reason}`);
  const who = acts.map(({ who: person, type, at }) =>
    make(
      "li",
      {},
      `${person}: ${words[type] ?? type}${at ? `, ${at.slice(0, 19).replace("T", " ")} UTC` : ""}`,
    ),
  );
  return make(
    "article",
    { class: verdict.ok ? "good" : "bad" },
    head,
    make("p", { class: "quiet" }, `${kinds[kind] ?? kind}: ${name}`),
    list,
    ...(verdict.ok && who.length > 0 ? [make("ul", { class: "acts" }, ...who)] : []),
    ...(verdict.ok
      ? [
          make(
            "details",
            {},
            make("summary", {}, says.details),
            ...verdict.summary.map((line) => make("p", { class: "mono" }, line)),
          ),
        ]
      : []),
  );
}
