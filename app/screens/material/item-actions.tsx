// What may be done with an item from its page: ask for access, change, retire; keep it by a hold, or erase its file.
import { hrefWith } from "#app/screens/lists/href.ts";
import { LinkButton } from "#app/ui/button.tsx";

export function ItemActions(props: {
  id: string;
  active: boolean;
  /** Retired with its file still kept. */
  erasable: boolean;
  may: {
    readonly request: boolean;
    readonly write: boolean;
    readonly hold: boolean;
    readonly erase: boolean;
  };
}) {
  const { id, active, erasable, may } = props;
  const of = `material:${id}`;
  return (
    <>
      {active && may.request && (
        <LinkButton primary icon="gate" href={hrefWith("/access/new", { material: id })}>
          Request access
        </LinkButton>
      )}
      {active && may.write && (
        <>
          <LinkButton href={`/materials/${id}/edit`}>Edit</LinkButton>
          <LinkButton quiet href={`/materials/${id}/retire`}>
            Retire
          </LinkButton>
        </>
      )}
      {may.hold && (
        <LinkButton quiet href={`/holds/new?target=${of}`}>
          Legal hold
        </LinkButton>
      )}
      {erasable && may.erase && (
        <LinkButton href={`/erasures/new?of=${of}`}>Erase its file</LinkButton>
      )}
    </>
  );
}
