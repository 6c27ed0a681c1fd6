// The two halves of one area: what has to be kept, and what is destroyed for good.
import { Tabs } from "#app/ui/tabs.tsx";

export function HoldTabs({ here, erasures }: { here: "/holds" | "/erasures"; erasures: boolean }) {
  if (!erasures) return null;
  return (
    <Tabs
      label="Holds and erasures"
      here={here}
      tabs={[
        { href: "/holds", label: "Legal holds" },
        { href: "/erasures", label: "Erasures" },
      ]}
    />
  );
}
