// What stands between the supplier of an engagement and any access: a part of the engagement's page.
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Day } from "#scoring/day.ts";
import { GateChecklist } from "./gate-checklist.tsx";
import type { GateLine } from "./gate-lines.ts";

/** The gate as it stands before any item is asked for. */
export interface Readiness {
  readonly open: boolean;
  readonly holdsUntil: Day | null;
  readonly lines: readonly GateLine[];
}

/** The section; `requestHref` for whoever may ask for access under the engagement. */
export function GateReadiness(props: { here: string; gate: Readiness; requestHref?: string }) {
  const { gate, requestHref } = props;
  // a button that leads to the page one is on leads nowhere
  const lines = gate.lines.map(({ action, ...line }) =>
    action && action.href !== props.here ? { ...line, action } : line,
  );
  return (
    <Section
      title="What stands between the supplier and access"
      lede="Judged at this moment, for the most sensitive material of the engagement."
      aside={
        requestHref && (
          <LinkButton small icon="gate" href={requestHref}>
            Request access
          </LinkButton>
        )
      }
    >
      <GateChecklist calm lines={lines} holdsUntil={gate.holdsUntil} />
    </Section>
  );
}
