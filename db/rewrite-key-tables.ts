// After an erasure: the tables that hold wrapped keys are written anew, so that the row of a destroyed key is not left behind.

/** Needs a connection of the owner that is in no transaction. The tables are small; they are locked for a moment. */
export async function rewriteKeyTables(client: {
  query(text: string): Promise<unknown>;
}): Promise<void> {
  await client.query("vacuum (full) supplier_key, material_content");
}
