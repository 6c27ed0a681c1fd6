// The outbox: what the portal sent, what failed, and, without a mail server, what waits to be passed on by hand.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { MailFilters, MailList } from "#app/screens/mail/mail-list.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { listMail } from "#db/mail-list.ts";
import { MailPlace, MailSearch } from "./mail.form.ts";

export const meta = () => [{ title: "Mail · Flowdown" }];

const PAGE = 50;
export const loader = forStaff("outbox.read", MailSearch, async ({ reader, context }, search) => {
  const after = readCursor(search.after, MailPlace);
  const rows = await listMail(reader, search, { after, size: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    search,
    rows: shown.map(({ place: _place, ...row }) => row),
    next: rows.length > PAGE && last ? writeCursor({ at: last.place, id: last.id }) : undefined,
    sends: context.portal.config.SMTP_URL !== undefined,
  };
});

export default function Mail() {
  const { search, rows, next, sends } = useLoaderData<typeof loader>();
  const { after, ...filters } = search;
  return (
    <div className="page">
      <PageHead title="Mail" lede="Everything the portal sends, the newest first." />
      {!sends && (
        <Banner tone="info" title="No mail server is configured">
          Mails are kept here. Open one to copy its link and pass it on yourself, or set SMTP_URL
          and restart.
        </Banner>
      )}
      <MailFilters filters={filters} />
      <MailList rows={rows} />
      <Pager
        shown={rows.length}
        noun="mails"
        firstHref={after === "" ? undefined : hrefWith("/mail", filters)}
        nextHref={next && hrefWith("/mail", { ...filters, after: next })}
      />
    </div>
  );
}
