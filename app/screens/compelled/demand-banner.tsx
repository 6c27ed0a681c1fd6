// Says on an item or a gate that a court or an authority demands it of a supplier, or got something of it.
import { Banner } from "#app/ui/banner.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";

export interface TouchingDemandRow {
  readonly id: string;
  readonly supplier: string;
  readonly authority: string;
  readonly country: string;
  readonly reportedAt: Date | string;
  readonly answerDueOn: string | null;
  readonly disclosed: boolean;
}

/** Nothing where no demand touches it. `open` where the reader may open the register. */
export function DemandBanner(props: { demands: readonly TouchingDemandRow[]; open: boolean }) {
  const { demands } = props;
  if (demands.length === 0) return null;
  const gone = demands.some(({ disclosed }) => disclosed);
  return (
    <Banner
      tone={gone ? "error" : "warn"}
      title={
        gone
          ? "Something of this was handed over to an authority"
          : "A court or an authority demands this"
      }
    >
      <ul className="plain-list">
        {demands.map((demand) => (
          <li key={demand.id}>
            {props.open ? (
              <a href={`/compelled/${demand.id}`}>{demand.authority}</a>
            ) : (
              demand.authority
            )}
            , {formatCountry(demand.country)}, of {demand.supplier}, reported{" "}
            {formatDay(new Date(demand.reportedAt).toISOString().slice(0, 10))}
            {demand.disclosed
              ? ": something was handed over"
              : demand.answerDueOn && `, answer due ${formatDay(demand.answerDueOn)}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
