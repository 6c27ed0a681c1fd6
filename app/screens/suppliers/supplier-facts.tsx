// The facts of one supplier, for the side of its page.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { InstantText } from "#app/ui/when.tsx";

export interface SupplierFactsProps {
  readonly registrationNumber: string;
  readonly country: string;
  readonly domain: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly createdByName: string | null;
  readonly createdAt: Date;
}

export function SupplierFacts(props: SupplierFactsProps) {
  return (
    <DefinitionList
      items={[
        { term: "Registration", value: props.registrationNumber },
        {
          term: "Country",
          value: <a href={`/suppliers?country=${props.country}`}>{formatCountry(props.country)}</a>,
        },
        { term: "Domain", value: props.domain },
        {
          term: "Owner",
          value: props.ownerId && (
            <a href={`/suppliers?owner=${props.ownerId}`}>{props.ownerName}</a>
          ),
        },
        {
          term: "Tags",
          value:
            props.tags.length === 0 ? null : (
              <span className="cluster">
                {props.tags.map((tag) => (
                  <a key={tag} href={`/suppliers?tag=${encodeURIComponent(tag)}`}>
                    {tag}
                  </a>
                ))}
              </span>
            ),
        },
        {
          term: "Added",
          value: (
            <>
              <InstantText instant={props.createdAt} />
              {props.createdByName && <span className="sub">by {props.createdByName}</span>}
            </>
          ),
        },
        { term: "Note", value: props.note },
      ]}
    />
  );
}
