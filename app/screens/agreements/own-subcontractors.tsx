// Decides how a supplier names its subcontractors and sees how far each is.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { isSilent, refusalOf, type DisclosureRule } from "#scoring/chain/objection-window.ts";
import { plainMeta, type Reply } from "./plain-meta.ts";
import { ProposeForm } from "./propose-form.tsx";
import { SUBCONTRACTOR_WORDS } from "./subcontractor-words.ts";

const TONES = {
  proposed: "waiting",
  consented: "active",
  invited: "waiting",
  signed: "waiting",
  in_force: "ok",
  declined: "bad",
  objected: "bad",
  withdrawn: "off",
  ended: "off",
} as const satisfies Record<string, StateTone>;

export interface OwnEdge {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly touches: string;
  readonly proposedAt: string | Date;
  readonly reason: string;
  readonly engagementTitle: string;
  readonly progress: keyof typeof TONES;
  readonly state: string;
  readonly windowRule: string | null;
  readonly objectsUntil: string | null;
}

export interface OpenEngagement {
  readonly id: string;
  readonly title: string;
  readonly rule: DisclosureRule;
  readonly days: number | null;
  readonly tier: number;
  readonly reach: number | null;
}

export interface OwnSubcontractorsProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly edges: readonly OwnEdge[];
  readonly engagements: readonly OpenEngagement[];
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly engagementId: string;
  }[];
  readonly today: string;
  readonly done: "proposed" | "withdrawn" | "stopped" | "decided" | undefined;
  readonly reply: Reply | undefined;
}

/** The page. */
export function OwnSubcontractors(props: OwnSubcontractorsProps) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, props.locale);
  const allowed = props.engagements.filter((one) => refusalOf(one) === null);
  const said = {
    proposed: "doneProposed",
    withdrawn: "doneWithdrawn",
    stopped: "doneStopped",
    decided: "doneDecided",
  } as const;
  return (
    <div className="page">
      <PageHead title={words.title} lede={words.lede(props.asker)} />
      {props.done && (
        <Banner tone={props.done === "decided" ? "error" : "ok"}>{words[said[props.done]]}</Banner>
      )}
      {props.edges.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ul className="edges">
          {props.edges.map((edge) => (
            <Edge key={edge.id} edge={edge} locale={props.locale} today={props.today} />
          ))}
        </ul>
      )}
      <Section title={words.add} lede={words.addLede} id="propose">
        {props.engagements.length === 0 ? (
          <p className="muted">{words.noEngagement}</p>
        ) : (
          <>
            <Rules engagements={props.engagements} locale={props.locale} />
            {allowed.length > 0 && <ProposeForm {...props} engagements={allowed} />}
          </>
        )}
      </Section>
    </div>
  );
}

function Rules({ engagements, locale }: Pick<OwnSubcontractorsProps, "engagements" | "locale">) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  return (
    <div className="window-rules">
      <h3>{words.rules}</h3>
      <dl>
        {engagements.map((one) => (
          <div key={one.id}>
            <dt>{one.title}</dt>
            <dd>
              {refusalOf(one) === "too_deep"
                ? words.tooDeep(one.reach ?? 0)
                : words[`rule_${one.rule}`](one.days ?? 0)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

// what runs, until when, and what silence means: nothing more once somebody decided
function windowOf(edge: OwnEdge, locale: Locale, today: string): string | null {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  if (edge.state !== "proposed") return null;
  if (edge.objectsUntil === null) return words.needsConsent;
  const day = formatDay(edge.objectsUntil, locale);
  if (isSilent(edge, today)) return words.bySilence(day);
  return edge.windowRule === "notify_before" ? words.windowNotice(day) : words.window(day);
}

function Stop({ edge, locale }: { edge: OwnEdge; locale: Locale }) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  return (
    <Dialog
      id={`stop-${edge.id}`}
      title={words.stopTitle(edge.name)}
      trigger={{ label: words.stop, small: true }}
      cancel={words.cancel}
    >
      <p>{words.stopText}</p>
      <Form method="post" action={`/portal/subcontractors/${edge.id}/stop`} className="form">
        <TextArea
          meta={{ ...plainMeta("reason", undefined, {}, false), id: `reason-${edge.id}` }}
          label={words.stopReason}
          optional={words.optional}
          rows={2}
        />
        <SubmitButton danger>{words.stop}</SubmitButton>
      </Form>
    </Dialog>
  );
}

function Edge({ edge, locale, today }: { edge: OwnEdge; locale: Locale; today: string }) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  const { progress } = edge;
  const window = windowOf(edge, locale, today);
  const told = edge.reason !== "" && (progress === "objected" || progress === "ended");
  return (
    <li className="edge">
      <div className="clause-head">
        <h2>{edge.name}</h2>
        <StateBadge tone={TONES[progress]}>{words[progress]}</StateBadge>
      </div>
      <p>{edge.touches}</p>
      <p className="small muted">
        {formatCountry(edge.country, locale)} · {edge.engagementTitle} · {words.since}{" "}
        <InstantText instant={edge.proposedAt} locale={locale} />
      </p>
      {window && <p className="edge-window">{window}</p>}
      {told && <p className="edge-reason">“{edge.reason}”</p>}
      {progress === "proposed" && (
        <Form method="post" action={`/portal/subcontractors/${edge.id}/withdraw`}>
          <SubmitButton quiet small>
            {words.withdraw}
          </SubmitButton>
        </Form>
      )}
      {edge.state === "consented" && progress !== "ended" && <Stop edge={edge} locale={locale} />}
    </li>
  );
}
