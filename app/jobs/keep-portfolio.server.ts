// Folds the portfolio's counts and keeps one figure a day for the trend.
import type { Portal } from "#app/portal.server.ts";
import { compactPortfolio, keepSnapshot } from "#db/portfolio.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";

/** Safe to run at any time and twice: folding changes no sum, the day's snapshot is replaced. */
export async function keepPortfolio({ database }: Portal): Promise<void> {
  await inTransaction({ database, scope: SYSTEM }, async (writer, { today }) => {
    await compactPortfolio(writer);
    await keepSnapshot(writer, today);
  });
}
