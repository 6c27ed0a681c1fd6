// How a door says no. Someone else's record and one that does not exist get the very same answer.
import { data, redirect } from "@remix-run/node";

/** The answer for whatever is not there, or not yours, or not for your role. */
export function notFound() {
  return data({ code: "not_found" }, { status: 404 });
}

/** Writes are refused while the disk is nearly full; reading goes on. */
export function notNow() {
  return data({ code: "disk_full" }, { status: 503, headers: { "Retry-After": "300" } });
}

/** To the sign-in of staff; a page asked for by GET is found again afterwards. */
export function toSignIn(request: Request) {
  return request.method === "GET"
    ? redirect(`/sign-in?next=${encodeURIComponent(pathOf(request))}`)
    : data({ code: "signed_out" }, { status: 401 });
}

/** Staff without a second factor set one up before anything else. */
export function toSecondFactor() {
  return redirect("/account/second-factor");
}

/** A supplier without a session is told how to get a fresh link. */
export function toSupplierEntry(request: Request) {
  return request.method === "GET"
    ? redirect("/enter")
    : data({ code: "signed_out" }, { status: 401 });
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname.replace(/\.data$/, "")}${search}`;
}

/** A path inside the portal, or "/": a link that came from outside never leads out. */
export function safePath(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) && !next.includes("\\") ? next : "/";
}
