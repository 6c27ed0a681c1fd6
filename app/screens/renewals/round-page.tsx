// Decides how one round looks: before it is sent whom it asks and for what, afterwards how far everybody is.
import { useFreshWhile } from "#app/screens/suppliers/import-progress.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { RenewalList, type ShownRenewal } from "./renewal-list.tsx";
import { afterwardsWords, progressOf, ROUND_STATES, type AFTERWARDS } from "./renewal-words.ts";
import { EndRound, SendRound } from "./round-forms.tsx";

export interface RoundPageProps {
  readonly round: {
    readonly id: string;
    readonly cause: "head" | "edition";
    readonly paper: boolean;
    readonly title: string;
    readonly why: string;
    readonly headId: string | null;
    readonly state: keyof typeof ROUND_STATES;
    readonly dueOn: string;
    readonly openedOn: string;
    readonly afterwards: keyof typeof AFTERWARDS;
    readonly message: string;
    readonly endReason: string;
    readonly createdByName: string;
  };
  readonly renewals: readonly ShownRenewal[];
  /** Agreements under the same head that hold as they are. */
  readonly holding: number;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly note: { readonly tone: "ok" | "warn" | "error"; readonly text: string } | null;
}

/** The page. */
export function RoundPage(props: RoundPageProps) {
  const { round, renewals, today, note } = props;
  const open = renewals.filter(({ state }) => state === "open");
  const done = open.filter(({ oldState }) => oldState !== "in_force").length;
  const writing = round.state === "sent" && open.some((one) => !one.newId && one.problem === "");
  useFreshWhile(writing);
  const { word, tone } = ROUND_STATES[round.state];
  return (
    <div className="page">
      <PageHead
        title={round.title}
        lede={round.why}
        back={{ href: "/agreements/renewals", label: "Signed anew" }}
        badges={<StateBadge tone={tone}>{word}</StateBadge>}
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      {round.state === "prepared" && props.mayWrite && <SendRound round={round} />}
      {round.state !== "prepared" && (
        <>
          <Progress
            label={writing ? "Texts are being written" : "Signed by both sides"}
            value={done}
            max={Math.max(open.length, 1)}
            text={`${done} of ${open.length}`}
          />
          <DefinitionList items={factsOf(round)} />
        </>
      )}
      <Section
        title={round.state === "prepared" ? "Who would sign anew, and what changes" : "Everybody"}
        lede={ledeOf(props)}
      >
        <RenewalList
          renewals={renewals.map((one) => ({ ...one, progress: progressOf(one, today) }))}
          sent={round.state === "sent"}
          today={today}
          mayWrite={props.mayWrite && round.state !== "ended"}
        />
      </Section>
      {props.mayWrite && round.state !== "ended" && (
        <EndRound id={round.id} retry={renewals.some(({ problem }) => problem !== "")} />
      )}
    </div>
  );
}

function ledeOf({ round, holding }: RoundPageProps): string {
  if (round.cause !== "head") return "Terms stay as signed; what the newer text adds is proposed.";
  return holding === 0
    ? "Terms are tightened only as far as the new version asks, with the time needed to hand on."
    : `Terms are tightened only as far as the new version asks. ${holding} more under it hold as they are.`;
}

function factsOf(round: RoundPageProps["round"]) {
  return [
    { term: "Sign by", value: <DayText day={round.dueOn} /> },
    { term: "After that day", value: afterwardsWords(round)[round.afterwards].label },
    ...(round.message === "" ? [] : [{ term: "What suppliers read", value: round.message }]),
    ...(round.endReason === "" ? [] : [{ term: "Ended because", value: round.endReason }]),
    { term: "Prepared by", value: round.createdByName },
  ];
}
