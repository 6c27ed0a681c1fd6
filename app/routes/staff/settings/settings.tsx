// The portal's settings: who asks, whom suppliers call, how long things are kept, where material may go.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { readCertificates } from "#app/access/read-certificates.server.ts";
import { CertificateNotice } from "#app/screens/audit/certificate-notice.tsx";
import { SettingsEditor } from "#app/screens/settings/settings-editor.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { changeSettings } from "#app/use-cases/change-settings.server.ts";
import { readSettings } from "#db/settings.ts";
import { SettingsForm } from "./settings.form.ts";

export const meta = () => [{ title: "Settings · Flowdown" }];

const Search = z.object({ done: z.enum(["saved"]).optional().catch(undefined) });

export const loader = forStaff(
  "settings.manage",
  Search,
  async ({ reader, context, now }, { done }) => ({
    done,
    settings: await readSettings(reader),
    seal: await readCertificates(context.portal, now),
  }),
);

export const action = staffChanges(
  "settings.manage",
  z.object({}),
  SettingsForm,
  async ({ context }, _input, form) => {
    await changeSettings(context, form);
    return redirect("/settings?done=saved");
  },
);

export default function SettingsPage() {
  const { done, settings, seal } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead
        title="Settings"
        lede="What suppliers read about you, and the policy that decisions go by. Every change is in the record."
      />
      <CertificateNotice {...seal} />
      {done && (
        <Banner tone="ok">
          Saved. It holds from now on; what was sent before stays as it was.
        </Banner>
      )}
      <SettingsEditor settings={settings} lastResult={useActionData<typeof action>()?.reply} />
    </div>
  );
}
