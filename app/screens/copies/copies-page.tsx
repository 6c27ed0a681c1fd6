// Decides how a copy is traced: by the number on its pages, or by the file itself; and who is found.
import { StandingBadge, type Standing } from "#app/screens/access/standing.tsx";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay, formatInstant, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Level, Phase } from "#scoring/facts.ts";
import { OpeningTable, type ShownOpening } from "./opening-table.tsx";
import { ReadBack } from "./read-back.tsx";

export interface ShownCopy {
  readonly grantId: string;
  readonly requestId: string;
  readonly materialId: string;
  readonly reference: string;
  readonly title: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly grantedAt: Date | string;
  readonly endsOn: string;
  readonly agreementId: string | null;
  readonly agreement: string | null;
  readonly agreementReference: string | null;
  readonly recipients: readonly string[];
  readonly standing: Standing;
  readonly openings: readonly ShownOpening[];
}

export interface CopiesPageProps {
  readonly q: string;
  readonly asked: boolean;
  /** Whether enough of the number was given. */
  readonly enough: boolean;
  readonly copies: readonly ShownCopy[];
}

export function CopiesPage({ q, asked, enough, copies }: CopiesPageProps) {
  return (
    <div className="page">
      <PageHead
        title="Who had this copy"
        lede="Every page of a PDF handed out carries who opened it, when, and the number of the grant. It deters and it traces; it does not prevent a photograph."
      />
      <div className="split split-even">
        <Section title="By the number on its pages">
          <form action="/copies" className="form">
            <div className="field">
              <label className="field-label" htmlFor="q">
                Number, or a part of it
              </label>
              <div className="field-hint" id="q-hint">
                At least six of its digits: the small line at the foot of a page has it in full, the
                light one across it the first eight.
              </div>
              <input
                className="input mono"
                id="q"
                name="q"
                defaultValue={q}
                key={q}
                aria-describedby="q-hint"
                autoComplete="off"
              />
            </div>
            <div className="form-actions">
              <Button type="submit" primary icon="search">
                Find
              </Button>
            </div>
          </form>
        </Section>
        <Section title="By the file itself">
          <ReadBack />
        </Section>
      </div>
      {asked && !enough && (
        <Banner tone="info">Give at least six digits (0–9, a–f) of the number.</Banner>
      )}
      {enough && copies.length === 0 && (
        <EmptyState title="No grant has this number">
          Compare it with the page once more: 0 and o, 1 and l are easily mistaken.
        </EmptyState>
      )}
      {copies.map((copy) => (
        <Copy key={copy.grantId} copy={copy} />
      ))}
    </div>
  );
}

function Copy({ copy }: { copy: ShownCopy }) {
  return (
    <Section
      title={`${copy.supplierName}: ${copy.title}`}
      aside={<StandingBadge standing={copy.standing} />}
    >
      <div className="stack">
        <DefinitionList
          items={[
            { term: "Grant", value: <span className="mono break">{copy.grantId}</span> },
            {
              term: "Item",
              value: (
                <>
                  <a href={`/materials/${copy.materialId}`}>{copy.reference}</a>
                  <span className="sub">
                    {levelWord(copy.level)}, {phaseWord(copy.phase)}
                  </span>
                </>
              ),
            },
            {
              term: "Access",
              value: (
                <>
                  <a href={`/access/${copy.requestId}`}>{copy.engagement}</a>
                  <span className="sub">
                    granted {formatInstant(copy.grantedAt)}, until {formatDay(copy.endsOn)}
                  </span>
                </>
              ),
            },
            {
              term: "Under",
              value: copy.agreementId ? (
                <>
                  <a href={`/agreements/${copy.agreementId}`}>{copy.agreement}</a>
                  <span className="sub">{copy.agreementReference}</span>
                </>
              ) : (
                "not on record"
              ),
            },
            { term: "Named recipients", value: formatList(copy.recipients) },
          ]}
        />
        {copy.openings.length > 0 ? (
          <OpeningTable openings={copy.openings} />
        ) : (
          <p className="muted">Nobody has opened it by this grant.</p>
        )}
      </div>
    </Section>
  );
}
