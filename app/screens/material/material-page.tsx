// One item: what it is, who can open it, who could, what happened to it, and whether it was lawful then.
import { hrefWith } from "#app/screens/lists/href.ts";
import { DemandBanner, type TouchingDemandRow } from "#app/screens/compelled/demand-banner.tsx";
import { HoldBanner, type StandingHold } from "#app/screens/holds/hold-banner.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatBytes, formatCountry, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { Day } from "#scoring/day.ts";
import type { Level, Phase } from "#scoring/facts.ts";
import type { HandlingRule } from "#scoring/gate/handling.ts";
import type { Overlay } from "#scoring/gate/overlays.ts";
import { ContentUpload } from "./content-upload.tsx";
import { custodyLine, type ShownCustody } from "./custody-words.ts";
import { ItemActions } from "./item-actions.tsx";
import { Holders, type Holder } from "./holders.tsx";
import { LEVEL_WORDS, levelWord, PHASE_WORDS, phaseWord } from "./level-words.ts";
import { MarkBanner, type KeptMark } from "./mark-banner.tsx";
import { OVERLAY_WORDS } from "./overlay-words.ts";
import { PastDay, type PastAccess } from "./past-day.tsx";
import { PlaceForm } from "./place-form.tsx";

export interface MaterialPageProps {
  readonly today: Day;
  readonly material: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly description: string;
    readonly level: Level;
    readonly phase: Phase;
    readonly ownerName: string;
    readonly headAgreementId: string | null;
    readonly overlays: readonly string[];
    readonly allowedCountries: readonly string[] | null;
    readonly allowedCitizenships: readonly string[] | null;
    readonly storageRule: string;
    readonly thirdParty: string;
    readonly handling: HandlingRule;
    readonly handlingEdition: number;
    readonly headTitle: string | null;
    readonly counterparty: string | null;
    readonly state: "active" | "retired";
    readonly heldElsewhere: string | null;
  };
  readonly content: {
    readonly bytes: number;
    readonly name: string;
    readonly sha256: string;
    readonly storedAt: Date | string;
  } | null;
  readonly mark: KeptMark | null;
  readonly holders: readonly Holder[];
  readonly custody: readonly ShownCustody[];
  readonly older: string | undefined;
  readonly day: Day | null;
  readonly past: readonly PastAccess[];
  readonly holds: readonly StandingHold[];
  readonly demands: readonly TouchingDemandRow[];
  readonly may: {
    readonly hold: boolean;
    readonly seeDemands: boolean;
    readonly emergency: boolean;
    readonly erase: boolean;
    readonly write: boolean;
    readonly request: boolean;
  };
}

export function MaterialPage(props: MaterialPageProps) {
  const { material, may, holders } = props;
  const active = material.state === "active";
  const now = holders.filter(({ standing }) => standing === "live" || standing === "suspended");
  const before = holders.filter((one) => !now.includes(one));
  return (
    <div className="page">
      <PageHead
        title={material.title}
        badges={active ? undefined : <StateBadge tone="off">Retired</StateBadge>}
        lede={<span className="mono">{material.reference}</span>}
        back={{ href: "/materials", label: "Material" }}
        actions={
          <ItemActions
            id={material.id}
            active={active}
            erasable={!active && props.content !== null}
            may={may}
          />
        }
      />
      <HoldBanner holds={props.holds} />
      <DemandBanner demands={props.demands} open={may.seeDemands} />
      <MarkBanner mark={props.mark} active={active} emergency={may.emergency} />
      <Section title="What it is">
        <Facts {...props} />
      </Section>
      <Section
        title="Who has access now"
        lede="Judged anew at every opening. A suspended access comes back by itself once its condition holds."
      >
        {now.length > 0 ? (
          <Holders when="Who has access now" holders={now} />
        ) : (
          <p className="muted">Nobody. No grant of this item stands today.</p>
        )}
      </Section>
      {before.length > 0 && (
        <Section title="Who had access">
          <Holders when="Who had access" holders={before} />
        </Section>
      )}
      {active && may.write && (
        <Section title="Content">
          {material.heldElsewhere === null && (
            <ContentUpload materialId={material.id} again={props.content !== null} />
          )}
          <PlaceForm
            materialId={material.id}
            reference={material.reference}
            place={material.heldElsewhere}
          />
        </Section>
      )}
      <PastDay {...props} materialId={material.id} access={props.past} />
      <Section
        title="Chain of custody"
        lede="Everything that happened to the item, newest first. Entries can be added, never changed."
      >
        <Custody {...props} />
      </Section>
    </div>
  );
}

function Facts({ material, content }: MaterialPageProps) {
  const head = material.headAgreementId && (
    <>
      <a href={`/agreements/${material.headAgreementId}`}>{material.headTitle}</a>
      {material.counterparty && <span className="sub">{material.counterparty}</span>}
    </>
  );
  return (
    <div className="stack">
      {content === null && material.heldElsewhere === null && material.state === "active" && (
        <Banner tone="info" title="No content yet">
          Access can be requested and granted, but there is nothing to open before a file is given
          below.
        </Banner>
      )}
      <DefinitionList
        items={[
          {
            term: "Level",
            value: explained(levelWord(material.level), LEVEL_WORDS[material.level].means),
          },
          {
            term: "Phase",
            value: explained(phaseWord(material.phase), PHASE_WORDS[material.phase].means),
          },
          { term: "Owner", value: material.ownerName },
          { term: "Head agreement", value: head ?? "None: it is our own" },
          ...marksOf(material),
          {
            term: "Handling",
            value: (
              <>
                {`${material.handling.access}. Copies: ${material.handling.copies}. Encryption: ${material.handling.encryption}.`}
                <span className="sub">
                  <a href={`/handling?edition=${material.handlingEdition}`}>
                    {`Rules for ${material.level}, edition ${material.handlingEdition}`}
                  </a>
                </span>
              </>
            ),
          },
          ...known("Description", material.description),
          { term: "Content", value: content && contentText(content) },
          ...known("Held in", material.heldElsewhere),
        ]}
      />
    </div>
  );
}

function explained(word: string, means: string) {
  return (
    <>
      {word}
      <span className="sub">{means}</span>
    </>
  );
}

function contentText(content: NonNullable<MaterialPageProps["content"]>) {
  return (
    <>
      {content.name}, {formatBytes(content.bytes)}
      <span className="sub">
        encrypted, stored <InstantText instant={content.storedAt} />, SHA-256{" "}
        <span className="mono">{content.sha256.slice(0, 16)}…</span>
      </span>
    </>
  );
}

function Custody({ material, custody, older }: MaterialPageProps) {
  if (custody.length === 0)
    return (
      <EmptyState title="Nothing further back">The chain begins with the newer entries.</EmptyState>
    );
  return (
    <div className="stack">
      <Timeline events={custody.map(custodyLine)} />
      {older && (
        <p>
          <a href={hrefWith(`/materials/${material.id}`, { before: older })}>Older entries</a>
        </p>
      )}
    </div>
  );
}

// what does not apply to an item is left out: a list of dashes hides the one line that matters
function marksOf(material: MaterialPageProps["material"]) {
  const countries = (codes: readonly string[] | null) =>
    codes && formatList(codes.map((code) => formatCountry(code)));
  const marks = material.overlays.map((one) => OVERLAY_WORDS[one as Overlay].label);
  return [
    ...known("Marks", formatList(marks)),
    ...known("Third party", material.thirdParty),
    ...known("May be opened in", countries(material.allowedCountries)),
    ...known("Citizenships", countries(material.allowedCitizenships)),
    ...known("Storage", material.storageRule),
  ];
}

function known(term: string, value: string | null | undefined) {
  return value ? [{ term, value }] : [];
}
