// Runs the jobs: one runner inside the process, on the queue that PostgreSQL keeps.
import { Logger as QueueLogger, parseCronItems, run, type TaskList } from "graphile-worker";
import { quietPool } from "#db/connection.ts";
import { rewriteKeyTables } from "#db/rewrite-key-tables.ts";
import type { Portal } from "#app/portal.server.ts";
import { keepPortfolio } from "./keep-portfolio.server.ts";
import { readAgreement, rereadWaiting } from "./read-agreement.server.ts";
import { remindOfEmergencies } from "./remind-second-people.server.ts";
import { runImport } from "./run-import.server.ts";
import { sealCheckpoint } from "./seal-checkpoint.server.ts";
import { rescanWaiting, scanFile } from "./scan-file.server.ts";
import { noteLapses } from "./note-lapses.server.ts";
import { sendBatchInvitations } from "./send-batch.server.ts";
import { stampCheckpoint } from "./stamp-checkpoint.server.ts";
import { sendMail } from "./send-mail.server.ts";
import { sendRenewals } from "./send-renewals.server.ts";
import { sendReminders } from "./send-reminders.server.ts";
import { watchWindows } from "./watch-windows.server.ts";
import { sweepObjects } from "./sweep-objects.server.ts";
import { tendDemands } from "./tend-demands.server.ts";
import { tendReturns } from "./tend-returns.server.ts";

const SEVERITY = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/** Starts the runner. `stop` lets running jobs finish; what is left stays on the queue. */
export async function startJobs(
  portal: Portal,
  ownerUrl: string,
): Promise<{ stop(): Promise<void> }> {
  // the queue's tables belong to the owner: the application's own login has no rights on them
  const pool = quietPool(ownerUrl, 4);
  const runner = await run({
    pgPool: pool,
    concurrency: 3,
    noHandleSignals: true,
    taskList: tasks(portal),
    parsedCronItems: parseCronItems([
      // a tick missed while the server was down is caught up once
      {
        task: "keep_portfolio",
        match: "*/10 * * * *",
        options: { backfillPeriod: 3_600_000, maxAttempts: 3 },
      },
      {
        task: "seal_checkpoint",
        match: "7 * * * *",
        options: { backfillPeriod: 3_600_000, maxAttempts: 3 },
      },
      // by day only, so that no mail wakes anybody; what a tick missed the next one finds by itself
      { task: "send_reminders", match: "15 6-18 * * *", options: { maxAttempts: 3 } },
      // silence counts by its day without this; by day only, so that no mail wakes anybody
      {
        task: "watch_windows",
        match: "5 6-18 * * *",
        options: { backfillPeriod: 3_600_000, maxAttempts: 3 },
      },
      { task: "rescan_waiting", match: "*/30 * * * *", options: { maxAttempts: 3 } },
      { task: "tend_returns", match: "25 6-18 * * *", options: { maxAttempts: 3 } },
      { task: "tend_demands", match: "*/20 * * * *", options: { maxAttempts: 3 } },
      { task: "remind_of_emergencies", match: "*/10 * * * *", options: { maxAttempts: 3 } },
      { task: "sweep_objects", match: "40 3 * * *", options: { maxAttempts: 3 } },
      {
        task: "note_lapses",
        match: "*/15 * * * *",
        options: { backfillPeriod: 3_600_000, maxAttempts: 3 },
      },
    ]),
    logger: new QueueLogger(
      () => (level, message, meta) => portal.log[SEVERITY[level]]({ meta }, message),
    ),
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}

function tasks(portal: Portal): TaskList {
  return {
    send_mail: (payload) => sendMail(portal, payload),
    keep_portfolio: () => keepPortfolio(portal),
    send_batch: (payload) => sendBatchInvitations(portal, payload),
    send_renewals: (payload) => sendRenewals(portal, payload),
    run_import: (payload) => runImport(portal, payload),
    seal_checkpoint: () => sealCheckpoint(portal),
    stamp_checkpoint: (payload, { job }) => stampCheckpoint(portal, payload, job),
    scan_file: (payload) => scanFile(portal, payload),
    read_agreement: (payload) => readAgreement(portal, payload),
    send_reminders: async () => void (await sendReminders(portal)),
    rescan_waiting: () => rescanWaiting(portal).then(() => rereadWaiting(portal)),
    watch_windows: async () => void (await watchWindows(portal)),
    sweep_objects: async () => void (await sweepObjects(portal, new Date())),
    tend_returns: async () => void (await tendReturns(portal)),
    tend_demands: async () => void (await tendDemands(portal)),
    remind_of_emergencies: async () => void (await remindOfEmergencies(portal)),
    forget_keys: (_payload, { withPgClient }) => withPgClient(rewriteKeyTables),
    note_lapses: async () => void (await noteLapses(portal)),
  };
}
