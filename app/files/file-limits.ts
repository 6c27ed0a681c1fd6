// How large a file may be and how much one supplier may keep with us: known to the page and decided by the server.

/** 50 MB as file managers count it. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** What one supplier may keep: generous for papers, far too little for a backup. */
export const SUPPLIER_QUOTA = { files: 500, bytes: 2 * 1024 * 1024 * 1024 } as const;

/** What the browser's file picker offers; the server judges by the bytes. */
export const ACCEPTED_EXTENSIONS = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.csv";
