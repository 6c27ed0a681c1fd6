// Says that a supplier which is being typed in may stand in the register already.
import type { ReactNode } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { formatCountry } from "#app/ui/format.ts";

export interface PossibleDuplicate {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly archived: boolean;
  readonly why: "registration" | "domain" | "same name" | "similar name";
}

const WHY: Readonly<Record<PossibleDuplicate["why"], string>> = {
  registration: "same registration number and country",
  domain: "same domain",
  "same name": "same name",
  "similar name": "similar name",
};

/** A warning with a way on: open the one that is there, or say that it is another company (`children`). */
export function PossibleDuplicates(props: {
  duplicates: readonly PossibleDuplicate[];
  children?: ReactNode;
}) {
  return (
    <div aria-live="polite">
      {props.duplicates.length > 0 && (
        <Banner tone="warn" title="This supplier may be in the register already">
          <ul className="stack stack-tight">
            {props.duplicates.map((duplicate) => (
              <li key={duplicate.id}>
                <a href={`/suppliers/${duplicate.id}`} target="_blank" rel="noreferrer">
                  {duplicate.name}
                </a>
                , {formatCountry(duplicate.country)}
                <span className="muted">
                  {" "}
                  · {WHY[duplicate.why]}
                  {duplicate.archived && " · archived"}
                </span>
              </li>
            ))}
          </ul>
          {props.children}
        </Banner>
      )}
    </div>
  );
}
