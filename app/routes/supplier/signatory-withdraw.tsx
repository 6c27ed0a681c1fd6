// Takes back that somebody may sign.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawOwnAuthority } from "#app/use-cases/withdraw-own-authority.server.ts";
import { findContact } from "#db/contacts.ts";
import { inReading } from "#db/transaction.ts";
import { SignatoryParams } from "./signatories.form.ts";

export const action = supplierChanges(
  "own.signatories",
  SignatoryParams,
  z.object({}),
  async ({ context }, { contactId }) => {
    const { supplierId } = context.supplier;
    const known = await inReading(context, (reader) => findContact(reader, supplierId, contactId));
    if (!known) throw notFound();
    const done = await withdrawOwnAuthority(context, contactId);
    return redirect(`/portal/agreements/signatories?done=${done ? "withdrawn" : "gone"}`);
  },
);
