// Puts the verifier together from its parts: one file for Node, the very same lines inside a page for a browser.
import main from "./verifier/main.mjs?raw";
import judge from "./verifier/judge-files.mjs?raw";
import zip from "./verifier/zip.mjs?raw";
import pdf from "./verifier/check-pdf.mjs?raw";
import cms from "./verifier/check-cms.mjs?raw";
import passkey from "./verifier/check-passkey.mjs?raw";
import timestamp from "./verifier/check-timestamp.mjs?raw";
import der from "./verifier/der.mjs?raw";
import log from "./verifier/check-export.mjs?raw";
import records from "./verifier/check-records.mjs?raw";
import seals from "./verifier/seals.mjs?raw";
import reading from "./verifier/reading.mjs?raw";
import page from "./verifier/page.mjs?raw";
import words from "./verifier/page-words.mjs?raw";
import style from "./verifier/page.css?raw";
import { assemblePage, assembleScript } from "./verifier-parts.ts";

/** What main.mjs says of itself, then the parts in the order in which each needs the ones before. */
const PARTS = [reading, seals, der, cms, passkey, records, timestamp, log, pdf, zip, judge, main];

/** verify.mjs: needs Node and nothing else. */
export const VERIFIER = assembleScript(PARTS);

/** verify.html: needs a browser and nothing else. `trusted` are the fingerprints it compares with by itself. */
export const verifierPage = (trusted: readonly string[], origin: string): string =>
  assemblePage({ parts: PARTS, page: [words, page], style, trusted, origin });
