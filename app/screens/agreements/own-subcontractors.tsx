// Decides how a supplier names its subcontractors and sees how far each is.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Reply } from "./plain-meta.ts";
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
}

export interface OwnSubcontractorsProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly edges: readonly OwnEdge[];
  readonly engagements: readonly { readonly id: string; readonly title: string }[];
  readonly done: "proposed" | "withdrawn" | "decided" | undefined;
  readonly reply: Reply | undefined;
}

/** The page. */
export function OwnSubcontractors(props: OwnSubcontractorsProps) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, props.locale);
  const said = {
    proposed: "doneProposed",
    withdrawn: "doneWithdrawn",
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
            <Edge key={edge.id} edge={edge} locale={props.locale} />
          ))}
        </ul>
      )}
      <Section title={words.add} lede={words.addLede} id="propose">
        {props.engagements.length === 0 ? (
          <p className="muted">{words.noEngagement}</p>
        ) : (
          <ProposeForm {...props} />
        )}
      </Section>
    </div>
  );
}

function Edge({ edge, locale }: { edge: OwnEdge; locale: Locale }) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  const { progress } = edge;
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
      {told && <p className="edge-reason">“{edge.reason}”</p>}
      {progress === "proposed" && (
        <Form method="post" action={`/portal/subcontractors/${edge.id}/withdraw`}>
          <SubmitButton quiet small>
            {words.withdraw}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
