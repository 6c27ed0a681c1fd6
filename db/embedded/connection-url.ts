// Decides how a connection is written down: one URL that pg, libpq and the WHATWG parser read alike.

/** Where a server listens: a socket folder, or undefined for the loopback. */
export interface Address {
  socketFolder: string | undefined;
  port: number;
}

/** The connection URL of a login. A socket folder goes into `host=`, which wins over the host before it. */
export function connectionUrl(
  address: Address,
  login: { user: string; password: string },
  database: string,
): string {
  const url = new URL(`postgresql://localhost:${address.port}`);
  url.hostname = address.socketFolder === undefined ? "127.0.0.1" : "localhost";
  if (address.socketFolder !== undefined) url.searchParams.set("host", address.socketFolder);
  url.pathname = `/${encodeURIComponent(database)}`;
  return withLogin(url.toString(), login);
}

/** The same server and login, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}

/** The same server and database, another login. */
export function withLogin(url: string, login: { user: string; password: string }): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login.user);
  changed.password = encodeURIComponent(login.password);
  return changed.toString();
}
