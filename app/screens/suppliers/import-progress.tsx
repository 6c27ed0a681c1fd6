// How far an import has come, looked at once a second while it runs; then its result.
import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ImportPreviewProps } from "#app/screens/suppliers/import-preview.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Progress } from "#app/ui/progress.tsx";

export function ImportProgress({ list, counts }: Pick<ImportPreviewProps, "list" | "counts">) {
  useFreshWhile(list.state === "running");
  if (list.state === "running")
    return (
      <div aria-live="polite" className="stack">
        <Progress
          label="Importing"
          value={counts.imported}
          max={Math.max(1, list.wanted)}
          text={`${formatNumber(counts.imported)} of ${formatNumber(list.wanted)} rows`}
        />
        <p className="muted small">
          You may leave this page: the import goes on, and you find it under{" "}
          <a href="/suppliers/import">Import</a>.
        </p>
        <noscript>
          <LinkButton small href={`/suppliers/import/${list.id}`}>
            Look again
          </LinkButton>
        </noscript>
      </div>
    );
  const left = counts.refused + counts.duplicate + counts.ready;
  return (
    <Banner
      tone="ok"
      title={`${formatNumber(counts.imported)} ${counts.imported === 1 ? "supplier is" : "suppliers are"} in the register`}
      actions={
        <LinkButton small href="/suppliers?sort=created&dir=desc&more=1">
          Show the newest suppliers
        </LinkButton>
      }
    >
      {left === 0
        ? "Every row of the list was imported."
        : `${formatNumber(left)} rows were not: ${formatNumber(counts.refused)} to correct, ${formatNumber(counts.duplicate)} possible duplicates, ${formatNumber(counts.ready)} not chosen. Download them, correct them, and read them again; rows imported already are noticed.`}
    </Banner>
  );
}

/** Reads the page's data again every second while something runs. */
export function useFreshWhile(running: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(revalidate, 1000);
    return () => clearInterval(timer);
  }, [running, revalidate]);
}
