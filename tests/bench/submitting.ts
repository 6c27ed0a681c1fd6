// How long a supplier waits for the two presses that count: submitting every answer, and signing an agreement.
import { readConfig } from "#app/config.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { appUrlFrom } from "#db/migrate.ts";
import { connect } from "#db/connection.ts";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import { scoreAssessment, type AssessmentInput } from "#scoring/risk/score-assessment.ts";
import type pg from "pg";
import { aPortalKey } from "../sealing/a-record.ts";
import { aSentDeed } from "../support/agreements.ts";
import { answerEverything } from "../support/answering.ts";
import { callersOf, type Caller } from "../support/as.ts";
import { anOpenAssessment } from "../support/open-assessment.ts";
import { APP_PASSWORD, SESSION_SECRET } from "../support/passwords.ts";
import type { TestPortal } from "../support/portal.ts";
import { median, type Server } from "./measure.ts";

const TIMES = 40;

/** Milliseconds to submit a fully answered questionnaire over HTTP, and to score one of 250 answers: medians. */
export async function submitAndScore(server: Server, owner: pg.Pool): Promise<string> {
  const test = { url: server.url, db: { owner } } as never;
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const scene = await anOpenAssessment(owner);
    await answerEverything({ owner }, scene);
    const supplier = await callersOf(test).supplier(scene);
    const began = performance.now();
    const answer = await supplier.post(`/portal/assessments/${scene.assessmentId}/submit`, {
      name: "Somebody",
      title: "Owner",
      declared: "on",
    });
    await answer.text();
    times.push(performance.now() - began);
    if (answer.status !== 302) throw new Error(`${answer.status} instead of submitted`);
  }
  const input = aQuestionnaireOf(250);
  const scoring = Array.from({ length: 200 }, () => {
    const began = performance.now();
    if (!scoreAssessment(input).scorable) throw new Error("not scorable");
    return performance.now() - began;
  });
  return `${ms(median(times))} + ${ms(median(scoring))} to score 250`;
}

function aQuestionnaireOf(count: number): AssessmentInput {
  const ids = Array.from({ length: count }, (_, place) => `q${place}`);
  return {
    model: MODEL_2026_1,
    exposure: "E3",
    today: "2026-05-01",
    questions: ids.map((id, place) => ({
      id,
      section: "A",
      weight: ([1, 3, 5] as const)[place % 3] ?? 1,
      relevantFrom: "E1",
      credit: { no: 0, partly: 2, mostly: 4, yes: 6 },
    })),
    answers: Object.fromEntries(
      ids.map((id, place) => [
        id,
        {
          state: "answered" as const,
          value: place % 7 === 0 ? "partly" : "yes",
          answeredOn: "2026-04-01",
          assurance: "self_attested" as const,
          evidenceValidUntil: null,
        },
      ]),
    ),
  };
}

/** Milliseconds to open an agreement's page, sign it and have it sealed, over HTTP: the median of the sum. */
export async function openAndSign(
  server: Server,
  owner: pg.Pool,
  ownerUrl: string,
): Promise<string> {
  const { database } = connect(appUrlFrom(ownerUrl, APP_PASSWORD), 2);
  const desk = { url: server.url, portal: { ...deskPortal(), database }, db: { owner } };
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const deed = await aSentDeed(desk as unknown as TestPortal);
    const supplier = await callersOf(desk as never).supplier(deed);
    const began = performance.now();
    await openThenSign(supplier, deed.agreementId);
    times.push(performance.now() - began);
  }
  await database.destroy();
  return ms(median(times));
}

function deskPortal(): Partial<Portal> {
  return {
    config: readConfig({ NODE_ENV: "test", FLOWDOWN_URL: "https://portal.example" }),
    secret: SESSION_SECRET,
    portalKey: aPortalKey(),
  };
}

async function openThenSign(supplier: Caller, agreementId: string): Promise<void> {
  const page = await supplier.get(`/portal/agreements/${agreementId}`);
  const html = await page.text();
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
  const answer = await supplier.post(`/portal/agreements/${agreementId}`, {
    sha256: field("sha256"),
    shown: field("shown"),
    name: "Ana Ruiz",
    title: "Managing director",
    authority: "on",
    consent: "on",
  });
  await answer.text();
  if (answer.status !== 302) throw new Error(`${answer.status} instead of signed`);
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
