// Every checkpoint: when it was sealed, and whose timestamp it has.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { CheckpointList, stampingSentence } from "#app/screens/audit/checkpoint-list.tsx";
import { hostOf } from "#app/sealing/ask-timestamp.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { listCheckpoints } from "#db/checkpoint-stamps.ts";

export const meta = () => [{ title: "Checkpoints · Audit · Flowdown" }];

const PAGE = 50;
const Search = z.object({
  before: z.coerce.number().int().positive().catch(Number.MAX_SAFE_INTEGER),
});

export const loader = forStaff("audit.read", Search, async ({ reader, context }, { before }) => {
  const rows = await listCheckpoints(reader, { before, size: PAGE + 1 });
  const checkpoints = rows.slice(0, PAGE);
  return {
    authority: hostOf(context.portal.config.TSA_URL),
    checkpoints,
    first: before === Number.MAX_SAFE_INTEGER,
    next: rows.length > PAGE ? checkpoints.at(-1)?.number : undefined,
  };
});

export default function Checkpoints() {
  const { first, next, ...shown } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <PageHead
        title="Checkpoints"
        back={{ href: "/audit", label: "Audit" }}
        lede={stampingSentence(shown.authority)}
      />
      <CheckpointList {...shown} />
      <Pager
        shown={shown.checkpoints.length}
        noun="checkpoints"
        firstHref={first ? undefined : "/audit/checkpoints"}
        nextHref={next === undefined ? undefined : `/audit/checkpoints?before=${next}`}
      />
    </div>
  );
}
