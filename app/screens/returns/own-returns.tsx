// Decides how a supplier sees its copies: engagement by engagement, what is open first, one button to certify.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";
import { KeptCopies, protectionText, type Protection } from "./kept-copies.tsx";
import { methodWord } from "./method-word.ts";
import { RETURN_WORDS, type ReturnWords } from "./return-words.ts";
import type { ShownLine } from "./shown-line.ts";

export interface OwnReturnsProps {
  readonly locale: Locale;
  readonly today: Day;
  readonly asker: string;
  readonly engagements: readonly {
    readonly id: string;
    readonly title: string;
    readonly lines: readonly ShownLine[];
    readonly below: number;
    readonly protection: Protection;
    readonly records: readonly {
      readonly id: string;
      readonly at: Date | string;
      readonly by: string | null;
    }[];
  }[];
}

export const LINE_TONES = {
  open: "warn",
  answered: "active",
  certified: "waiting",
  accepted: "ok",
} as const satisfies Record<ShownLine["state"], StateTone>;

export function OwnReturns(props: OwnReturnsProps) {
  const words = wordsFor(RETURN_WORDS, props.locale);
  const openAnywhere = props.engagements.some(({ lines }) =>
    lines.some(({ state }) => state === "open" || state === "answered"),
  );
  return (
    <div className="page">
      <PageHead
        title={words.title}
        lede={words.lede(props.asker)}
        actions={
          openAnywhere && (
            <LinkButton icon="add" href="/portal/returns/declare">
              {words.declare}
            </LinkButton>
          )
        }
      />
      {props.engagements.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {props.engagements.map((one) => (
        <Engagement key={one.id} {...props} engagement={one} words={words} />
      ))}
    </div>
  );
}

function Engagement(
  props: OwnReturnsProps & {
    engagement: OwnReturnsProps["engagements"][number];
    words: ReturnWords;
  },
) {
  const { engagement, words, locale } = props;
  const unfilled = engagement.lines.filter(({ state }) => state === "open").length;
  const toCertify = engagement.lines.some(({ state }) => state === "answered");
  return (
    <Section
      title={engagement.title}
      aside={
        toCertify && unfilled === 0 ? (
          <LinkButton primary href={`/portal/returns/${engagement.id}/certificate`}>
            {words.certify}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="stack">
        {engagement.below > 0 && <Banner tone="info">{words.below(engagement.below)}</Banner>}
        {toCertify && unfilled > 0 && <p className="muted">{words.notAll(unfilled)}</p>}
        <ul className="edges">
          {engagement.lines.map((line) => (
            <Line key={line.id} {...props} line={line} />
          ))}
        </ul>
        <KeptCopies {...engagement} {...props} />
        {engagement.protection && (
          <p className="muted">{protectionText(engagement.protection, props.today, locale)}</p>
        )}
        {engagement.records.length > 0 && (
          <div>
            <h3>{words.certificates}</h3>
            <ul className="plain">
              {engagement.records.map(({ id, at, by }) => (
                <li key={id} className="cluster">
                  <InstantText instant={at} locale={locale} />
                  <span>{by}</span>
                  <a data-document="" href={`/portal/returns/records/${id}/text`}>
                    {words.certify}.txt
                  </a>
                  <a data-document="" href={`/portal/returns/records/${id}/receipt.json`}>
                    {words.receipt}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}

function Line({
  line,
  words,
  locale,
  today,
  asker,
}: OwnReturnsProps & { line: ShownLine; words: ReturnWords }) {
  const day = formatDay(line.dueOn, locale);
  const pending = line.state === "open" || line.state === "answered";
  const held = pending && line.heldSince !== null;
  const late = pending && !held && line.dueOn < today;
  return (
    <li className="edge">
      <div className="clause-head">
        <h3>{line.grantId ? line.item : line.what}</h3>
        <StateBadge tone={late ? "bad" : LINE_TONES[line.state]}>
          {words[`state_${line.state}`]}
        </StateBadge>
      </div>
      <p>
        {line.grantId ? words.taken(line.holder, line.downloads) : words.declaredBy(line.holder)}
        {line.outcome && (
          <>
            {" · "}
            <strong>{words[`outcome_${line.outcome}`]}</strong>
            {line.method && ` (${methodWord(line.method, words)})`}
            {line.doneOn && `, ${formatDay(line.doneOn, locale)}`}
          </>
        )}
      </p>
      <p className="small muted">
        {words[`cause_${line.cause}`]} · {late ? words.overdue(day) : words.due(day)} ·{" "}
        {words.standard(methodWord(line.standard, words))}
      </p>
      {held && (
        <Banner tone="warn" title={words.held}>
          {words.heldText(asker)}
        </Banner>
      )}
      {line.reviewNote !== "" && line.state === "open" && (
        <Banner tone="warn" title={words.sentBack(asker)}>
          {line.reviewNote}
        </Banner>
      )}
      {pending && (
        <div>
          <LinkButton
            small
            primary={line.state === "open"}
            href={`/portal/returns/lines/${line.id}`}
          >
            {line.state === "open" ? words.fill : words.change}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
