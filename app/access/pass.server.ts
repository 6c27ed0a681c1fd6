// Passes a person through a door: who asks, may they, are the parameters sound. Only doors.server.ts calls this.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { DOOR } from "#db/transaction.ts";
import type { OpenContext, StaffContext, SupplierContext } from "./context.ts";
import {
  staffMay,
  supplierMay,
  type OpenPermission,
  type StaffPermission,
  type SupplierPermission,
} from "./permissions.ts";
import { notFound, toSecondFactor, toSignIn, toSupplierEntry } from "./refusals.server.ts";
import { findStaff, findSupplierPerson } from "./who-asks.server.ts";

/** What a door writes on the function it makes; the roll call reads it. */
export interface DoorMark {
  readonly persona: "staff" | "supplier" | "everyone" | "machine";
  readonly permission: string;
  readonly kind: "read" | "change";
}

export type Args = LoaderFunctionArgs | ActionFunctionArgs;
export type Shape = z.ZodType;

export function mark<F extends (args: never) => unknown>(
  door: F,
  persona: DoorMark["persona"],
  permission: string,
  kind: DoorMark["kind"],
): F & { door: DoorMark } {
  return Object.assign(door, { door: { persona, permission, kind } });
}

export async function staffContext<P extends StaffPermission>(
  permission: P,
  { request, context }: Args,
): Promise<StaffContext<P>> {
  const staff = await once(STAFF, context, () => findStaff(context.portal, request));
  if (!staff) throw toSignIn(request);
  if (!staff.secondFactor && permission !== "account.own") throw toSecondFactor();
  if (!staffMay(staff.roles, permission)) throw notFound();
  const actor = { kind: "staff", id: staff.id, name: staff.name } as const;
  return { ...asker(request, context), scope: { kind: "staff", actor }, staff } as StaffContext<P>;
}

export async function supplierContext<P extends SupplierPermission>(
  permission: P,
  { request, context }: Args,
): Promise<SupplierContext<P>> {
  const supplier = await once(SUPPLIERS, context, () =>
    findSupplierPerson(context.portal, request),
  );
  if (!supplier) throw toSupplierEntry(request);
  if (!supplierMay(supplier.role, permission)) throw notFound();
  const actor = { kind: "supplier", id: supplier.contactId, name: supplier.name } as const;
  return {
    ...asker(request, context),
    scope: { kind: "supplier", supplierId: supplier.supplierId, actor },
    supplier,
  } as SupplierContext<P>;
}

export function openContext<P extends OpenPermission>(
  _permission: P,
  { request, context }: Args,
): OpenContext<P> {
  return { ...asker(request, context), scope: DOOR } as OpenContext<P>;
}

// a page and the frame around it are read at the same time: who asks is looked up once for both
const STAFF = new WeakMap<Args["context"], ReturnType<typeof findStaff>>();
const SUPPLIERS = new WeakMap<Args["context"], ReturnType<typeof findSupplierPerson>>();

function once<T>(
  known: WeakMap<Args["context"], Promise<T>>,
  context: Args["context"],
  find: () => Promise<T>,
): Promise<T> {
  const found = known.get(context) ?? find();
  known.set(context, found);
  return found;
}

export function asker(request: Request, { portal, requestId, address }: Args["context"]) {
  return {
    portal,
    database: portal.database,
    requestId,
    address,
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 300),
  };
}

/** Path parameters and search parameters together; a parameter given twice is refused rather than guessed. */
export function parseInput<S extends Shape>(shape: S, { request, params }: Args): z.output<S> {
  const search = new URL(request.url).searchParams;
  const given: Record<string, unknown> = {};
  // what a client asks of Remix's own data endpoint is not ours to read
  for (const name of new Set(search.keys()))
    if (name !== "_routes" && name !== "index") given[name] = one(search.getAll(name));
  const parsed = shape.safeParse({ ...given, ...params });
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function one(values: string[]): string | string[] {
  return values.length === 1 ? values[0]! : values;
}
