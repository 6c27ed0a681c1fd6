// Decides what stands side by side under Agreements: what suppliers signed, what we promised, who signs anew, the texts.
import { Tabs } from "#app/ui/tabs.tsx";

const TABS = [
  { href: "/agreements", label: "With suppliers" },
  { href: "/agreements?tab=heads", label: "Head agreements" },
  { href: "/agreements/renewals", label: "Signed anew" },
  { href: "/agreements/library", label: "Clauses and templates" },
] as const;

/** The tabs; `here` is marked. */
export function AgreementTabs({ here }: { here: (typeof TABS)[number]["href"] }) {
  return <Tabs label="Agreements" here={here} tabs={TABS} />;
}
