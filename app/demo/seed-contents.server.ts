// Tells what the confidential items hold: one short invented sheet each, sealed and stored as an upload would be.
import { CONTENT_ID, createMaterialKey, joinKeys } from "#app/files/material-key.server.ts";
import { receiveFile } from "#app/files/receive-file.server.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { later } from "./calendar.ts";
import { materialIdOf } from "./seed-company.ts";
import { MATERIALS, type MaterialKey } from "./story/material.ts";
import { staffActor, staffOf, type Telling } from "./telling.ts";

const LIMIT = 512 * 1024;

/** Stores the content of every item in use. */
export async function tellContents({ writer, calendar, ledger, portal }: Telling): Promise<void> {
  for (const key of Object.keys(MATERIALS) as MaterialKey[]) {
    const item = MATERIALS[key];
    if (item.retired !== undefined) continue;
    const materialId = materialIdOf(key);
    const sealing = createMaterialKey(portal.masterKey, materialId);
    const name = `${item.reference}.pdf`;
    const at = later(calendar.moment(item.registered, "13:10"), 25);
    const received = await receiveFile({
      name,
      source: sheetOf(item, at),
      limitBytes: LIMIT,
      supplierId: materialId,
      fileId: CONTENT_ID,
      supplierKey: sealing.key,
      store: portal.store,
    });
    if ("refused" in received) throw new Error(`${name} was refused: ${received.refused}`);
    const { sha256, size, sniffedType } = received;
    await addRows(writer, "material_content", [
      {
        material_id: materialId,
        object_key: received.objectKey,
        sha256,
        size_bytes: size,
        sniffed_type: sniffedType,
        original_name: name,
        wrapped_key: joinKeys(sealing.wrapped, received.wrappedDek),
        stored_at: at,
      },
    ]);
    const detail = { sha256, bytes: size, type: sniffedType };
    await addRows(writer, "material_event", [
      {
        material_id: materialId,
        type: "content_stored",
        actor_name: staffOf(item.owner).name,
        detail: JSON.stringify({ ...detail, again: false }),
        at,
      },
    ]);
    ledger.tell(at, staffActor(item.owner), {
      type: "material.content_stored",
      supplierId: null,
      subjectId: materialId,
      detail,
    });
  }
}

async function* sheetOf(
  item: (typeof MATERIALS)[MaterialKey],
  createdAt: Date,
): AsyncGenerator<Uint8Array> {
  yield await writeDocument({
    title: `${item.reference} ${item.title}`,
    footer: "Specimen for demonstration only. Nothing here was ever built.",
    pageLabel: (page, pages) => `Page ${page} of ${pages}`,
    language: "en",
    createdAt,
    blocks: [
      { kind: "title", text: item.title },
      { kind: "text", text: item.description },
      {
        kind: "facts",
        rows: [
          ["Reference", item.reference],
          ["Level", item.level],
          ["Phase", item.phase],
          ["Kept for", staffOf(item.owner).name],
        ],
      },
      { kind: "small", text: "Invented for the demonstration of Flowdown." },
    ],
  });
}
