// What the addresses and forms of the register of compelled disclosure say.
import { z } from "zod";
import { TROUBLE } from "#app/screens/compelled/demand-page.tsx";
import { DemandFields, saysWhat } from "#app/routes/supplier/compelled/compelled.form.ts";
import { DEMAND_STATES } from "#db/compelled.ts";

type Trouble = keyof typeof TROUBLE;

export const DemandSearch = z.object({
  state: z.enum(DEMAND_STATES).catch("open"),
  q: z.string().trim().max(120).catch(""),
  after: z.string().max(300).catch(""),
});
export const DemandPlace = z.object({ at: z.iso.datetime(), id: z.uuid() });
export const DemandParams = z.object({ demandId: z.uuid() });
export const DemandPageParams = DemandParams.extend({
  trouble: z
    .enum(Object.keys(TROUBLE) as [Trouble, ...Trouble[]])
    .optional()
    .catch(undefined),
});
export const StaffDemandForm = DemandFields.extend({
  told: z.enum(["supplier", "elsewhere"], "told"),
}).refine(saysWhat.check, saysWhat.told);
export const ChosenEngagement = z.object({ engagement: z.uuid().optional().catch(undefined) });

const said = "Say it in at least three characters.";
export const NoteForm = z.object({
  note: z.string(said).trim().min(3, said).max(2000, "This has at most 2,000 characters."),
});
