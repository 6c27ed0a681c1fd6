// Decides what a supplier reads of a closed gate: what is missing and who acts, never how it was scored.
import type { GateLine } from "#app/screens/access/gate-lines.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Condition, ConditionCode } from "#scoring/gate/condition.ts";
import { describeActor, describeCondition } from "#scoring/gate/describe-condition.ts";
import { PORTAL_MATERIAL_WORDS, type PortalMaterialWords } from "./portal-material-words.ts";

// verdicts on answers: to the supplier they are one line without a verdict
const VERDICTS: readonly ConditionCode[] = ["tier_within_policy", "no_knock_out"];

/** One line for each unmet condition a supplier can understand, with a button where it is the one to act. */
export function missingLines(
  conditions: readonly Condition[],
  { locale, asker }: { readonly locale: Locale; readonly asker: string },
): GateLine[] {
  const words = wordsFor(PORTAL_MATERIAL_WORDS, locale);
  const unmet = conditions.filter(({ met }) => !met);
  const lines = unmet
    .filter(({ code }) => !VERDICTS.includes(code))
    .map((condition, at) => ({
      id: `${condition.code}-${at}`,
      met: false,
      title: describeCondition(condition, locale, "supplier"),
      text: "",
      ...actorOf(condition, locale, asker, words),
      ...actionOf(condition, words),
    }));
  const judged = unmet.some(({ code }) => VERDICTS.includes(code));
  // an assessment that has to be decided anew says it already
  if (!judged || unmet.some(({ code }) => code === "assessment_decided")) return lines;
  const settle = { id: "answers", met: false, title: words.settle, text: words.settleText(asker) };
  return [...lines, { ...settle, actor: asker }];
}

function actorOf(
  { actor }: Condition,
  locale: Locale,
  asker: string,
  words: PortalMaterialWords,
): { actor?: string } {
  if (actor === "nobody") return {};
  if (actor === "supplier") return { actor: words.yours };
  if (actor === "subcontractor") return { actor: describeActor(actor, locale) };
  return { actor: asker };
}

function actionOf(
  { code, actor, subject }: Condition,
  words: PortalMaterialWords,
): Pick<GateLine, "action"> {
  if (actor !== "supplier") return {};
  if (code === "evidence_current")
    return { action: { href: "/portal/evidence", label: words.upload } };
  if (code === "chain_signed")
    return { action: { href: "/portal/subcontractors", label: words.name } };
  if (code === "assessment_decided")
    return {
      action: {
        href: subject ? `/portal/assessments/${subject.id}` : "/portal/assessments",
        label: words.answer,
      },
    };
  const agreement = subject ? `/portal/agreements/${subject.id}` : "/portal/agreements";
  return { action: { href: agreement, label: words.sign } };
}
