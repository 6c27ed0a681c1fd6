// One chain as CSV, sorted and narrowed as on the screen.
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { chainRows } from "#app/screens/chain/chain-address.ts";
import { CONSENT_WORDS, LINK_WORDS } from "#app/screens/chain/link-words.ts";
import { readChain, type Chain } from "#app/use-cases/parts/read-chain.ts";
import { ChainParams } from "./chain.form.ts";

const HEADER = [
  "Company",
  "Tier",
  "Hangs from",
  "Country",
  "Would touch",
  "Link",
  "Gap accepted until",
  "Consent",
  "Objection until",
  "Agreement",
  "Open clauses",
];

export const loader = forStaff(
  "chain.read",
  ChainParams,
  async ({ reader, today }, { engagementId, ...wish }) => {
    const chain = await readChain(reader, engagementId, today);
    if (!chain) throw notFound();
    const rows = chainRows(chain.links, wish);
    return csvDownload(`chain-${today}.csv`, lines(chain, rows));
  },
);

// a chain is read whole for its verdicts, so that there is nothing to page
async function* lines(
  chain: Chain,
  rows: readonly Chain["links"][number][],
): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  yield rows.map((row) => csvLine(cellsOf(chain, row))).join("");
}

function cellsOf({ links, organisation }: Chain, row: Chain["links"][number]) {
  return [
    row.name,
    row.tier,
    links.find(({ id }) => id === row.parentId)?.name ?? organisation,
    row.country,
    row.touches,
    LINK_WORDS[row.state].word,
    row.acceptedUntil ?? "",
    row.consent === null ? "" : CONSENT_WORDS[row.consent],
    row.objectsUntil ?? "",
    row.agreement?.reference ?? "",
    row.gaps.map(({ term }) => term).join("; "),
  ];
}
