// Decides how the gate of one supplier and one item reads at a glance: the verdict, then every condition.
import { PapersMissing, type ShownMissing } from "#app/screens/agreements/missing-papers.tsx";
import { DemandBanner, type TouchingDemandRow } from "#app/screens/compelled/demand-banner.tsx";
import { hrefWith } from "#app/screens/lists/href.ts";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { Day } from "#scoring/day.ts";
import type { Level, Phase } from "#scoring/facts.ts";
import { CompaniesAbove, type ShownAbove } from "./companies-above.tsx";
import { GateTable, type GateRow } from "./gate-table.tsx";
import {
  GateDays,
  OtherDay,
  type GateAddress,
  type GateDay,
  type ShownTurn,
} from "./gate-days.tsx";
import { WhatIf, type WhatIfAnswer, type WhatIfChoice } from "./what-if.tsx";
import type { Verdict } from "./verdict-words.ts";

export interface ShownWay {
  readonly engagementId: string;
  readonly engagement: string;
  readonly requestId: string | null;
  readonly standing: "granted" | "asked" | "unasked" | "over";
  readonly until: Day | null;
}

export interface GatePageProps {
  readonly today: Day;
  readonly pair: {
    readonly supplierId: string;
    readonly supplierName: string;
    readonly materialId: string;
    readonly materialTitle: string;
    readonly reference: string;
    readonly level: Level;
    readonly phase: Phase;
  };
  readonly ways: readonly ShownWay[];
  /** Which of the ways is judged; null when the supplier has none. */
  readonly way: ShownWay | null;
  readonly verdict: Verdict;
  readonly rows: readonly GateRow[];
  /** The companies above in the chain, nearest first. */
  readonly above: readonly ShownAbove[];
  /** Another day than today; null when today is judged. */
  readonly at: GateDay | null;
  readonly openToday: boolean;
  readonly turns: readonly ShownTurn[];
  readonly whatIf: {
    readonly choices: readonly WhatIfChoice[];
    readonly chosen: string;
    readonly answer: WhatIfAnswer | null;
  };
  /** Demands of authorities to this supplier that touch the item; they shut nothing by themselves. */
  readonly demands: readonly TouchingDemandRow[];
  readonly seeDemands: boolean;
  /** Conditions the wall in the database judges differently: there should never be one. */
  readonly disagree: readonly string[];
  /** Papers that this item calls for and no condition speaks of. */
  readonly papers: readonly ShownMissing[];
  readonly seeAgreements: boolean;
}

export function GatePage(props: GatePageProps) {
  const { pair, way } = props;
  return (
    <div className="page">
      <PageHead
        title={`Gate: ${pair.supplierName}, ${pair.materialTitle}`}
        lede={
          <>
            <a href={`/materials/${pair.materialId}`}>{pair.reference}</a>, {levelWord(pair.level)},{" "}
            {phaseWord(pair.phase)}
          </>
        }
        back={{ href: hrefWith("/gate", { supplier: pair.supplierId }), label: pair.supplierName }}
        actions={
          way?.requestId && (
            <LinkButton href={`/access/${way.requestId}`}>
              {way.standing === "granted" ? "The grant" : "The request"}
            </LinkButton>
          )
        }
      />
      <DemandBanner demands={props.demands} open={props.seeDemands} />
      {way === null ? (
        <Banner tone="warn" title="Shut: there is no open engagement">
          Nothing is under way with this supplier. Procurement opens an engagement first.
        </Banner>
      ) : (
        <Judged {...props} way={way} />
      )}
    </div>
  );
}

function Judged(props: GatePageProps & { way: ShownWay }) {
  const { verdict, ways, way, pair, rows, disagree, at, today } = props;
  const calm = at !== null;
  const address: GateAddress = {
    supplier: pair.supplierId,
    material: pair.materialId,
    way: way.requestId ?? way.engagementId,
  };
  const missing = rows.filter(({ met }) => !met);
  const holding = rows.filter(({ met }) => met);
  return (
    <>
      {at ? (
        <OtherDay at={at} address={address} />
      ) : (
        <Banner tone={verdict.open ? "ok" : "warn"} title={verdict.sentence} />
      )}
      {disagree.length > 0 && (
        <Banner tone="error" title="The two walls do not agree">
          The database judges {disagree.join(", ")} differently, and nothing opens unless both
          agree. Tell an administrator.
        </Banner>
      )}
      <PapersMissing papers={props.papers} mayRead={props.seeAgreements} />
      {ways.length > 1 && <Ways {...props} />}
      {missing.length > 0 && (
        <Section title="What is missing">
          <GateTable calm={calm} rows={missing} caption="Conditions that are not met" />
        </Section>
      )}
      <CompaniesAbove above={props.above} />
      <GateDays
        address={address}
        today={today}
        day={at?.day ?? today}
        open={props.openToday}
        turns={props.turns}
      />
      <WhatIf address={address} day={at?.day} {...props.whatIf} />
      <Section
        title="What holds"
        lede={`${holding.length} of ${rows.length} conditions, judged ${at ? "for that day" : "at this moment"}.`}
      >
        <GateTable calm={calm} rows={holding} caption="Conditions that hold" />
      </Section>
    </>
  );
}

const STANDING_WORDS: Readonly<Record<ShownWay["standing"], string>> = {
  granted: "granted",
  asked: "waits for a decision",
  unasked: "nobody asked",
  over: "over",
};

function Ways({ ways, way, pair }: GatePageProps & { way: ShownWay }) {
  return (
    <nav className="gate-ways" aria-label="Ways to this item">
      <ul>
        {ways.map((one) => {
          const id = one.requestId ?? one.engagementId;
          const here = id === (way.requestId ?? way.engagementId);
          return (
            <li key={id}>
              <a
                href={hrefWith("/gate", {
                  supplier: pair.supplierId,
                  material: pair.materialId,
                  way: id,
                })}
                aria-current={here ? "page" : undefined}
              >
                {one.engagement}
              </a>{" "}
              <span className="muted">
                {STANDING_WORDS[one.standing]}
                {one.until && one.standing === "granted" && ` until ${formatDay(one.until)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
