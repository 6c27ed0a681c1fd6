// The survey's definition as bytes: the same for everybody who is asked the same, so it is made and compressed once.
import { gzipSync } from "node:zlib";
import type { Locale } from "#app/ui/words.ts";
import type { PublishedEdition } from "#questionnaires/catalogue.ts";
import {
  evidencePerQuestion,
  surveyForSupplier,
  type Asked,
} from "#questionnaires/for-supplier.ts";

interface Packed {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

const KEPT = 200;
const made = new Map<string, Packed>();

/** A response with what is asked. It depends on nothing but the frozen edition, the exposure, sections and language. */
export function surveyResponse(
  request: Request,
  edition: PublishedEdition,
  locale: Locale,
  asked: Asked,
): Response {
  const packed = packedSurvey(edition, locale, asked);
  const headers = new Headers({ "Content-Type": "application/json; charset=utf-8" });
  const takesGzip = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  if (takesGzip) headers.set("Content-Encoding", "gzip");
  return new Response(new Uint8Array(takesGzip ? packed.gzip : packed.plain), { headers });
}

function packedSurvey(edition: PublishedEdition, locale: Locale, asked: Asked): Packed {
  const key = [edition.sha256, locale, asked.exposure, asked.sections?.join(",") ?? "*"].join("/");
  const known = made.get(key);
  if (known) return known;
  const plain = Buffer.from(
    JSON.stringify({
      survey: surveyForSupplier(edition, locale, asked),
      evidence: evidencePerQuestion(edition, locale, asked),
    }),
  );
  const packed = { plain, gzip: gzipSync(plain) };
  if (made.size >= KEPT) made.clear();
  made.set(key, packed);
  return packed;
}
