// Decides how the embedded PostgreSQL is set: safe on power loss, small on memory and disk, the same everywhere.

/** The owner of everything in the embedded database; migrations run under it. */
export const OWNER = "flowdown_owner";

/** The database made in a new cluster. */
export const DATABASE = "flowdown";

/** What a new cluster is made with; it cannot be changed afterwards. */
export const CLUSTER_ARGUMENTS = [
  `--username=${OWNER}`,
  "--auth-local=scram-sha-256",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  // Code point order from PostgreSQL itself: the same on every system, and no library update can change an index.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--no-instructions",
];

/** What every start sets, so that a later release needs no edit of a file in the data folder. */
export const SETTINGS: Readonly<Record<string, string>> = {
  // An acknowledged write is on the disk.
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  // Enough for 64 writers through a pool; idle, all its processes hold about 20 MB.
  max_connections: "120",
  shared_buffers: "64MB",
  jit: "off",
  io_method: "sync",
  huge_pages: "off",
  max_parallel_workers_per_gather: "0",
  autovacuum_max_workers: "2",
  random_page_cost: "1.1",
  // Small disks: the write-ahead log stays near 128 MB, the lowest floor of the disk guard.
  min_wal_size: "32MB",
  max_wal_size: "128MB",
  // Nobody replicates from it; the level allows a consistent copy while it runs.
  wal_level: "replica",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
  timezone: "UTC",
  log_timezone: "UTC",
  // Statements and values hold people's data: only the server's own events are written down.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
  log_destination: "stderr",
  logging_collector: "off",
};

/** The settings as PostgreSQL's command line. */
export function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Who may connect, and how: only through a private socket folder, on Windows only through the loopback. */
export function listening(socketFolder: string | undefined, port: number): Record<string, string> {
  if (socketFolder === undefined) return { listen_addresses: "127.0.0.1", port: String(port) };
  return {
    listen_addresses: "",
    port: String(port),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
  };
}
