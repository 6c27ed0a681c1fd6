// Sets lines of the demo's story back to the day on which they opened.
import type { Writer } from "../connection.ts";

/** The lines of one grant opened at this moment. */
export async function changeReturnLines(writer: Writer, grantId: string, at: Date): Promise<void> {
  await writer
    .updateTable("return_line")
    .set({ opened_at: at })
    .where("grant_id", "=", grantId)
    .execute();
}
