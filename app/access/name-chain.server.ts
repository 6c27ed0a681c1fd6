// Names each subcontractor of a chain to staff as itself: to a supplier a deeper one carries the name of the company it knows.
import { listEdgeNames } from "#db/chain-names.ts";
import type { Reader } from "#db/connection.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";

/** The same facts, with the company itself before the direct subcontractor it stands under. */
export async function nameChainToStaff(reader: Reader, facts: GateFacts): Promise<GateFacts> {
  if (!facts.chain || facts.chain.length === 0) return facts;
  const names = await listEdgeNames(
    reader,
    facts.chain.map(({ id }) => id),
  );
  const chain = facts.chain.map((edge) => {
    const own = names.get(edge.id) ?? edge.name;
    return own === edge.name ? edge : { ...edge, name: `${own}, under ${edge.name}` };
  });
  return { ...facts, chain };
}
