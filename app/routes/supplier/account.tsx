// A contact's own account: a password once something was submitted, a passkey after that.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { AccountPage } from "#app/screens/supplier/account-page.tsx";
import { ACCOUNT_WORDS } from "#app/screens/supplier/account-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { chooseContactPassword } from "#app/use-cases/choose-contact-password.server.ts";
import { findContactSignIn } from "#db/contact-sign-in.ts";
import { listOwnPasskeys } from "#db/passkeys.ts";
import { PasswordForm } from "./account.form.ts";

const Params = z.object({
  done: z.enum(["password", "passkey", "by_link"]).optional().catch(undefined),
});

export const loader = forSupplier("own.account", Params, async ({ reader, context }, { done }) => {
  const { supplierId, contactId, language: locale } = context.supplier;
  const contact = await findContactSignIn(reader, supplierId, contactId);
  if (!contact) throw notFound();
  const { name, email, jobTitle, authUserId } = contact;
  return {
    locale,
    name,
    email,
    jobTitle,
    hasSubmitted: Boolean(contact.hasSubmitted),
    hasPassword: authUserId !== null,
    passkeys: authUserId ? await listOwnPasskeys(reader, authUserId) : [],
    byLink: context.supplier.method === "link",
    done,
  };
});

export const action = supplierChanges(
  "own.account",
  Params,
  PasswordForm,
  async ({ context, refuse }, _, { password }) => {
    const chosen = await chooseContactPassword(context, password);
    if (chosen.ok) return redirect("/portal/account?done=password");
    if (chosen.reason === "not_submitted") throw notFound();
    return refuse({ "": ["address"] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(ACCOUNT_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Account() {
  const refused = useActionData<typeof action>()?.reply;
  return <AccountPage page={useLoaderData<typeof loader>()} refused={refused} />;
}
