// Decides how a draft says at its head that it names countries against which a rule in the register stands.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { TerritoryWarnings } from "./territory-warnings.ts";

/** Nothing where no rule stands against them; each country is named under the term itself. */
export function CountryRules(props: {
  readonly worst: TerritoryWarnings["worst"];
  readonly engagementId: string;
}) {
  if (props.worst === null) return null;
  return (
    <Banner
      tone="warn"
      title={
        props.worst === "forbidden"
          ? "This draft names countries that a rule in your register closes"
          : "This draft names countries for which a rule in your register asks for more"
      }
      actions={
        <LinkButton small href={`/engagements/${props.engagementId}/countries`}>
          Ways and what is on record
        </LinkButton>
      }
    >
      <a href="#terms.territories-label">Each is named under Territories.</a> You can save all the
      same; the gate reads the same rules. A working aid, not legal advice.
    </Banner>
  );
}
