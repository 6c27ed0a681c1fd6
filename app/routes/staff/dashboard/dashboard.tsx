// The portfolio at a glance: three queries over figures that the database keeps, whatever the number of suppliers.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { readComingUp } from "#app/access/read-coming-up.server.ts";
import { staffMay, type StaffPermission } from "#app/access/permissions.ts";
import { DashboardPage } from "#app/screens/dashboard/dashboard-page.tsx";
import type { OwnWorkProps } from "#app/screens/dashboard/own-work.tsx";
import { deskReason } from "#app/screens/review/desk-page.tsx";
import { formatDistance } from "#app/ui/format.ts";
import { portfolioView, trendView } from "#app/use-cases/parts/portfolio-view.ts";
import type { Reader } from "#db/connection.ts";
import { countAcceptedGaps } from "#db/accepted-gaps.ts";
import { listOwedSuppliers } from "#db/own-work.ts";
import { readPortfolio, readTrend } from "#db/portfolio.ts";
import { listDesk } from "#db/review-desk.ts";
import type { Day } from "#scoring/day.ts";

export const meta = () => [{ title: "Dashboard · Flowdown" }];

const MONTHS = 6;
const MOST = 6;

export const loader = forStaff(
  "dashboard.read",
  z.object({}),
  async ({ reader, context, today }) => {
    const may = (permission: StaffPermission) => staffMay(context.staff.roles, permission);
    const portfolio = portfolioView(await readPortfolio(reader, today));
    const trend = trendView(await readTrend(reader, today, MONTHS));
    const work = may("assessment.review")
      ? await deskWork(reader, context.staff.id, today)
      : may("engagement.send")
        ? await owedWork(reader, context.staff.id, today)
        : null;
    // the last point is now; every earlier month has one
    const points = [
      ...trend.filter((point) => point.day.slice(0, 7) < today.slice(0, 7)),
      { day: today, counts: portfolio.byTier },
    ];
    return {
      today,
      portfolio,
      trend: points.slice(-MONTHS),
      work,
      gaps: await countAcceptedGaps(reader),
      comingUp: await readComingUp(reader, context.staff.roles, today),
      may: {
        access: may("access.read"),
        gaps: may("deviation.read"),
        write: may("supplier.write"),
        invite: may("people.manage"),
      },
    };
  },
);

async function deskWork(reader: Reader, staffId: string, today: Day): Promise<OwnWorkProps> {
  const page = await listDesk(
    reader,
    { view: "attention", settledBy: staffId },
    { size: MOST },
    today,
  );
  return {
    title: "Waits for you",
    more: { href: "/review", label: "Review desk" },
    items: page.rows.map((row) => {
      const { tone, since } = deskReason(row, today);
      const href = `/review/${row.assessmentId}`;
      return {
        id: `${row.assessmentId} ${row.why}`,
        href,
        name: row.supplierName,
        tone,
        why: since,
      };
    }),
  };
}

async function owedWork(reader: Reader, staffId: string, today: Day): Promise<OwnWorkProps> {
  const owed = await listOwedSuppliers(reader, staffId, today, MOST);
  return {
    title: "Your suppliers whose answers are due",
    more: { href: `/suppliers?owner=${staffId}&sort=due`, label: "All of yours" },
    items: owed.map(({ id, name, dueOn }) => ({
      id,
      href: `/suppliers/${id}`,
      name,
      tone: dueOn < today ? ("bad" as const) : ("warn" as const),
      why: `${dueOn < today ? "Was due" : "Due"} ${formatDistance(dueOn, today)}`,
    })),
  };
}

export default function Dashboard() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />;
}
