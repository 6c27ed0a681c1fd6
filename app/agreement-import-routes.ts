// The part of the map where an agreement that was signed elsewhere is read in: its files, and its pages within the frame.
import { route } from "@remix-run/route-config";

export const agreementImportFiles = [
  route("agreements/import/upload", "routes/staff/agreements/intake/upload.ts"),
  route("agreements/import/:intakeId/original", "routes/staff/agreements/intake/original.ts"),
  route("agreements/import/:intakeId/checklist.csv", "routes/staff/agreements/intake/checklist.ts"),
];

export const agreementImportPages = [
  route("agreements/import", "routes/staff/agreements/intake/start.tsx"),
  route("agreements/import/:intakeId", "routes/staff/agreements/intake/desk.tsx"),
  route("agreements/import/:intakeId/use", "routes/staff/agreements/intake/use.ts"),
  route("agreements/import/:intakeId/absent", "routes/staff/agreements/intake/absent.ts"),
  route("agreements/import/:intakeId/leave-out", "routes/staff/agreements/intake/leave-out.ts"),
  route("agreements/import/:intakeId/describe", "routes/staff/agreements/intake/describe.ts"),
  route("agreements/import/:intakeId/register", "routes/staff/agreements/intake/register.tsx"),
  route("agreements/import/:intakeId/discard", "routes/staff/agreements/intake/discard.ts"),
];
