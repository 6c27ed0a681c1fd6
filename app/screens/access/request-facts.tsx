// Decides how the facts of one access are listed: what was asked, and what became of it.
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { DayText, InstantText } from "#app/ui/when.tsx";
import type { Day } from "#scoring/day.ts";
import type { Level, Phase } from "#scoring/facts.ts";
import type { Standing } from "./standing.tsx";

export interface ShownRequest {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly purpose: string;
  readonly untilOn: Day;
  readonly requesterName: string;
  readonly requestedAt: Date | string;
  readonly reason: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: Date | string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly revokedAt: Date | string | null;
  readonly revokeReason: string | null;
  readonly revokerName: string | null;
}

export interface NamedRecipient {
  readonly name: string;
  readonly email: string;
  readonly country: string;
}

/** What was asked: the item, why, for whom, until when. */
export function AskedFor(props: { request: ShownRequest; recipients: readonly NamedRecipient[] }) {
  const { request, recipients } = props;
  return (
    <DefinitionList
      items={[
        {
          term: "Item",
          value: (
            <>
              <a href={`/materials/${request.materialId}`}>{request.materialTitle}</a>
              <span className="sub mono">{request.reference}</span>
              <span className="sub">
                {levelWord(request.level)}, {phaseWord(request.phase)}
              </span>
            </>
          ),
        },
        { term: "Purpose", value: request.purpose },
        {
          term: "For",
          value: (
            <ul className="plain">
              {recipients.map((one) => (
                <li key={one.email + one.name}>
                  {one.name}, {formatCountry(one.country)}
                  <span className="sub">{one.email}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { term: "Until", value: formatDay(request.untilOn) },
        {
          term: "Engagement",
          value: <a href={`/engagements/${request.engagementId}`}>{request.engagementTitle}</a>,
        },
        {
          term: "Asked by",
          value: (
            <>
              {request.requesterName}
              <span className="sub">
                <InstantText instant={request.requestedAt} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

/** What was decided, by whom, and how long it holds. */
export function Decided(props: {
  request: ShownRequest;
  standing: Standing;
  holdsUntil: Day | null;
  today: Day;
}) {
  const { request, standing, holdsUntil, today } = props;
  const decided = request.decidedAt !== null && (
    <>
      {request.deciderName}
      <span className="sub">
        <InstantText instant={request.decidedAt} />
      </span>
    </>
  );
  if (request.startsOn === null)
    return (
      <DefinitionList
        items={[
          { term: "Refused by", value: decided },
          { term: "Reason", value: request.reason },
        ]}
      />
    );
  const revoked = request.revokedAt !== null && (
    <>
      {request.revokerName}
      <span className="sub">
        <InstantText instant={request.revokedAt} />
      </span>
      <span className="sub">{request.revokeReason}</span>
    </>
  );
  return (
    <DefinitionList
      items={[
        {
          term: "From – to",
          value: `${formatDay(request.startsOn)} – ${request.endsOn ? formatDay(request.endsOn) : ""}`,
        },
        ...(standing === "live"
          ? [{ term: "Holds until", value: <DayText day={holdsUntil} today={today} /> }]
          : []),
        { term: "Approved by", value: decided },
        ...(request.reason ? [{ term: "Note", value: request.reason }] : []),
        ...(revoked ? [{ term: "Revoked by", value: revoked }] : []),
      ]}
    />
  );
}
