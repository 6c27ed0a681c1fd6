// Decides how the gate of one supplier and one item reads at a glance: the verdict, then every condition.
import { hrefWith } from "#app/screens/lists/href.ts";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { Day } from "#scoring/day.ts";
import type { Level, Phase } from "#scoring/facts.ts";
import { GateTable, type GateRow } from "./gate-table.tsx";
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
  /** Conditions the wall in the database judges differently: there should never be one. */
  readonly disagree: readonly string[];
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
  const { verdict, ways, rows, disagree } = props;
  const missing = rows.filter(({ met }) => !met);
  const holding = rows.filter(({ met }) => met);
  return (
    <>
      <Banner tone={verdict.open ? "ok" : "warn"} title={verdict.sentence} />
      {disagree.length > 0 && (
        <Banner tone="error" title="The two walls do not agree">
          The database judges {disagree.join(", ")} differently, and nothing opens unless both
          agree. Tell an administrator.
        </Banner>
      )}
      {ways.length > 1 && <Ways {...props} />}
      {missing.length > 0 && (
        <Section title="What is missing">
          <GateTable rows={missing} caption="Conditions that are not met" />
        </Section>
      )}
      <Section
        title="What holds"
        lede={`${holding.length} of ${rows.length} conditions, judged at this moment.`}
      >
        <GateTable rows={holding} caption="Conditions that hold" />
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
