// The key of each supplier, wrapped by the master key: made on first use, destroyed to erase all its files at once.
import type { Reader, Writer } from "./connection.ts";

/** The wrapped key of a supplier; undefined before its first file. */
export async function findWrappedKey(
  reader: Reader,
  supplierId: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom("supplier_key")
    .where("supplier_id", "=", supplierId)
    .select("wrapped")
    .executeTakeFirst();
  return row?.wrapped;
}

/**
 * The wrapped key of a supplier, keeping `fresh` when there is none yet. Of two first uploads at once both get the
 * same key: the one that was kept.
 */
export async function keepWrappedKey(
  writer: Writer,
  supplierId: string,
  fresh: string,
): Promise<string> {
  await writer
    .insertInto("supplier_key")
    .values({ supplier_id: supplierId, wrapped: fresh })
    .onConflict((conflict) => conflict.column("supplier_id").doNothing())
    .execute();
  const { wrapped } = await writer
    .selectFrom("supplier_key")
    .where("supplier_id", "=", supplierId)
    .select("wrapped")
    .executeTakeFirstOrThrow();
  return wrapped;
}

/**
 * Holds back every other upload and an erasure of the supplier until this transaction ends, so that its quota is counted
 * right. False when its key was destroyed meanwhile.
 */
export async function lockSupplierFiles(writer: Writer, supplierId: string): Promise<boolean> {
  const row = await writer
    .selectFrom("supplier_key")
    .where("supplier_id", "=", supplierId)
    .select("wrapped")
    .forUpdate()
    .executeTakeFirst();
  return row?.wrapped !== "";
}

/** When the files of a supplier were erased; null when they were not. */
export async function findErasedAt(reader: Reader, supplierId: string): Promise<Date | null> {
  const row = await reader
    .selectFrom("supplier_key")
    .where("supplier_id", "=", supplierId)
    .select("erased_at as erasedAt")
    .executeTakeFirst();
  return row?.erasedAt ?? null;
}
