// Says which country our material leaves from.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { setHomeCountry } from "#app/use-cases/set-home-country.server.ts";
import { HomeForm } from "./rule.form.ts";

export const action = staffChanges(
  "jurisdiction.write",
  z.object({}),
  HomeForm,
  async ({ context }, _input, { home }) => {
    await setHomeCountry(context, home);
    return redirect("/jurisdictions?done=home#origin");
  },
);
