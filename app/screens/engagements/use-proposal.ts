// Asks the server for the proposal whenever an answer changes, at most a few times a second.
import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import type { ProposalView } from "#app/screens/engagements/proposal.tsx";

const TRIAGE = ["level", "accessMode", "volume", "subcontracting", "countries"] as const;

/** The newest proposal, and the listener for the form. Without scripts the server's own stays. */
export function useProposal(initial: ProposalView | null) {
  const fetcher = useFetcher<{ proposal: ProposalView | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const last = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const typed = new FormData(form);
      const query = new URLSearchParams();
      for (const name of TRIAGE) query.set(name, String(typed.get(name) ?? ""));
      if (last.current === query.toString()) return;
      last.current = query.toString();
      fetcher.load(`/engagements/proposal?${query}`);
    }, 150);
  };
  return { proposal: fetcher.data ? fetcher.data.proposal : initial, onChange };
}
