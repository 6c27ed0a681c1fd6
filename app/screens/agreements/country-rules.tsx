// Decides how a draft says that it names countries against which a rule in the register stands.
import { markWord } from "#app/screens/transfers/basis-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatCountry } from "#app/ui/format.ts";

export interface CountryRule {
  readonly country: string;
  readonly mark: string;
  readonly verdict: "conditional" | "needs_basis" | "forbidden";
  readonly source: string;
}

const MOST = 12;

/** Nothing where no rule stands against it. */
export function CountryRules(props: {
  readonly rules: readonly CountryRule[] | null;
  readonly engagementId: string;
}) {
  const rules = props.rules ?? [];
  if (rules.length === 0) return null;
  const closed = rules.some(({ verdict }) => verdict === "forbidden");
  return (
    <Banner
      tone="warn"
      title={
        closed
          ? "This draft names countries that a rule in your register closes"
          : "This draft names countries for which a rule in your register asks for more"
      }
      actions={
        <LinkButton small href={`/engagements/${props.engagementId}/countries`}>
          Ways and what is on record
        </LinkButton>
      }
    >
      <ul className="plain-list">
        {rules.slice(0, MOST).map(({ country, mark, verdict, source }) => (
          <li key={country}>
            <strong>{formatCountry(country)}</strong>:{" "}
            {verdict === "forbidden"
              ? "closed"
              : verdict === "needs_basis"
                ? "needs a basis on record"
                : "goes under conditions"}
            {mark !== "" && ` for ${markWord(mark).toLowerCase()}`}
            <span className="sub">{source}</span>
          </li>
        ))}
      </ul>
      {rules.length > MOST && <p>and {rules.length - MOST} more</p>}
      <p className="small">The gate reads the same rules. A working aid, not legal advice.</p>
    </Banner>
  );
}
