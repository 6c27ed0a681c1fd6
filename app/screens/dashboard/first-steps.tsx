// Decides what a fresh installation shows instead of figures: the first three steps, and whose each is.
import { Checklist } from "#app/ui/checklist.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

const WORDS = {
  todo: "To do",
  waiting: "Somebody else's",
  blocked: "Blocked",
  done: "Done",
} as const;

/** Nobody is in the register yet. */
export function FirstSteps({ may }: { may: { write: boolean; invite: boolean } }) {
  return (
    <div className="page page-narrow">
      <PageHead
        title="Welcome to Flowdown"
        lede="Nothing is here yet. Three steps lead from an empty portal to the first decision."
      />
      <Checklist
        words={WORDS}
        items={[
          {
            id: "colleagues",
            state: may.invite ? "todo" : "waiting",
            title: "Bring your colleagues",
            detail:
              "One invites, another decides: procurement and a risk officer are two people. Administrators invite them.",
            ...(may.invite ? { action: { href: "/people/invite", label: "Invite" } } : {}),
          },
          {
            id: "suppliers",
            state: may.write ? "todo" : "waiting",
            title: "Enter your suppliers",
            detail: "One by one, or all at once from a spreadsheet. Procurement does this.",
            ...(may.write ? { action: { href: "/suppliers", label: "Open the register" } } : {}),
          },
          {
            id: "ask",
            state: may.write ? "todo" : "waiting",
            title: "Ask the first one",
            detail:
              "Five questions about the engagement decide what is asked; the supplier gets one link and one list.",
            ...(may.write
              ? { action: { href: "/engagements", label: "Start an engagement" } }
              : {}),
          },
        ]}
      />
    </div>
  );
}
