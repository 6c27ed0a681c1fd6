// The only way to make a loader or an action. There is no unnamed weaker variant: what needs nobody says so.
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Reader } from "#db/connection.ts";
import { inReading, type Moment } from "#db/transaction.ts";
import type { OpenContext, StaffContext, SupplierContext } from "./context.ts";
import {
  mark,
  openContext,
  parseInput,
  staffContext,
  supplierContext,
  type Shape,
} from "./pass.server.ts";
import type { OpenPermission, StaffPermission, SupplierPermission } from "./permissions.ts";
import { refusal, type Refuse } from "./refuse-form.server.ts";
import { orKeyReplaced } from "./key-replaced.server.ts";
import { notNow } from "./refusals.server.ts";
import { errorsOf, sendBack } from "./send-back.server.ts";

type Sight = Moment & { readonly reader: Reader; readonly request: Request };

/** A staff page: the handler reads in one transaction that shows staff rows and refuses writes. */
export function forStaff<P extends StaffPermission, S extends Shape, R>(
  permission: P,
  shape: S,
  show: (sight: Sight & { context: StaffContext<P> }, input: z.output<S>) => Promise<R>,
) {
  return mark(
    async (args: LoaderFunctionArgs): Promise<R> => {
      const context = await staffContext(permission, args);
      const input = parseInput(shape, args);
      return inReading(context, (reader, moment) =>
        show({ ...moment, reader, request: args.request, context }, input),
      );
    },
    "staff",
    permission,
    "read",
  );
}

/** A supplier's page: the handler sees its own supplier's rows and no other. */
export function forSupplier<P extends SupplierPermission, S extends Shape, R>(
  permission: P,
  shape: S,
  show: (sight: Sight & { context: SupplierContext<P> }, input: z.output<S>) => Promise<R>,
) {
  return mark(
    async (args: LoaderFunctionArgs): Promise<R> => {
      const context = await supplierContext(permission, args);
      const input = parseInput(shape, args);
      return inReading(context, (reader, moment) =>
        show({ ...moment, reader, request: args.request, context }, input),
      );
    },
    "supplier",
    permission,
    "read",
  );
}

/** A page that needs nobody. Its handler gets no reader: what it may look up goes through db/ in the door's scope. */
export function forEveryone<P extends OpenPermission, S extends Shape, R>(
  permission: P,
  shape: S,
  show: (sight: { request: Request; context: OpenContext<P> }, input: z.output<S>) => Promise<R>,
) {
  return mark(
    async (args: LoaderFunctionArgs): Promise<R> =>
      show(
        { request: args.request, context: openContext(permission, args) },
        parseInput(shape, args),
      ),
    "everyone",
    permission,
    "read",
  );
}

type Change<C, S extends Shape, F extends Shape, R> = (
  act: { context: C; request: Request; refuse: Refuse },
  input: z.output<S>,
  form: z.output<F>,
) => Promise<R>;

async function change<C, S extends Shape, F extends Shape, R>(
  args: ActionFunctionArgs,
  context: C,
  shape: S,
  form: F,
  act: Change<C, S, F, R>,
) {
  if (args.context.portal.disk.tight) throw notNow();
  const input = parseInput(shape, args);
  // a body that is no form is an empty form: refused by its schema, not by a crash
  const fields = await args.request.formData().catch(() => new FormData());
  const submission = parseWithZod(fields, { schema: form });
  const refuse: Refuse = (messages, status = 400) =>
    sendBack(args, refusal(submission, messages, status), status);
  if (submission.status !== "success") return refuse(errorsOf(submission.error));
  const value = submission.value as z.output<F>;
  return orKeyReplaced(args, context, () =>
    act({ context, request: args.request, refuse }, input, value),
  );
}

/** One change by staff: one permission, one form. */
export function staffChanges<P extends StaffPermission, S extends Shape, F extends Shape, R>(
  permission: P,
  shape: S,
  form: F,
  act: Change<StaffContext<P>, S, F, R>,
) {
  return mark(
    async (args: ActionFunctionArgs) =>
      change(args, await staffContext(permission, args), shape, form, act),
    "staff",
    permission,
    "change",
  );
}

/** One change by a supplier's contact, within its own supplier. */
export function supplierChanges<P extends SupplierPermission, S extends Shape, F extends Shape, R>(
  permission: P,
  shape: S,
  form: F,
  act: Change<SupplierContext<P>, S, F, R>,
) {
  return mark(
    async (args: ActionFunctionArgs) =>
      change(args, await supplierContext(permission, args), shape, form, act),
    "supplier",
    permission,
    "change",
  );
}

/** One change by somebody not known yet: entering, signing in. */
export function everyoneChanges<P extends OpenPermission, S extends Shape, F extends Shape, R>(
  permission: P,
  shape: S,
  form: F,
  act: Change<OpenContext<P>, S, F, R>,
) {
  return mark(
    async (args: ActionFunctionArgs) =>
      change(args, openContext(permission, args), shape, form, act),
    "everyone",
    permission,
    "change",
  );
}

type Receive<C, S extends Shape, R> = (
  act: { context: C; request: Request },
  input: z.output<S>,
) => Promise<R>;

/** A change whose body is a stream (a file), read by the handler itself under its own limit. */
export function staffSends<P extends StaffPermission, S extends Shape, R>(
  permission: P,
  shape: S,
  receive: Receive<StaffContext<P>, S, R>,
) {
  return mark(
    async (args: ActionFunctionArgs) => {
      const context = await staffContext(permission, args);
      if (context.portal.disk.tight) throw notNow();
      const input = parseInput(shape, args);
      return orKeyReplaced(args, context, () => receive({ context, request: args.request }, input));
    },
    "staff",
    permission,
    "change",
  );
}

/** The same for a supplier's contact: evidence files, and answers sent as JSON. */
export function supplierSends<P extends SupplierPermission, S extends Shape, R>(
  permission: P,
  shape: S,
  receive: Receive<SupplierContext<P>, S, R>,
) {
  return mark(
    async (args: ActionFunctionArgs) => {
      const context = await supplierContext(permission, args);
      if (context.portal.disk.tight) throw notNow();
      const input = parseInput(shape, args);
      return orKeyReplaced(args, context, () => receive({ context, request: args.request }, input));
    },
    "supplier",
    permission,
    "change",
  );
}

type Fetch<C, S extends Shape> = (act: { context: C }, input: z.output<S>) => Promise<Response>;

/** A file that is handed out. The handler opens a transaction of its own, because every handing out is recorded. */
export function staffFetches<P extends StaffPermission, S extends Shape>(
  permission: P,
  shape: S,
  fetch: Fetch<StaffContext<P>, S>,
) {
  return mark(
    async (args: LoaderFunctionArgs) => {
      const context = await staffContext(permission, args);
      const input = parseInput(shape, args);
      return orKeyReplaced(args, context, () => fetch({ context }, input));
    },
    "staff",
    permission,
    "read",
  );
}

/** The same for a supplier's contact and its own supplier's files. */
export function supplierFetches<P extends SupplierPermission, S extends Shape>(
  permission: P,
  shape: S,
  fetch: Fetch<SupplierContext<P>, S>,
) {
  return mark(
    async (args: LoaderFunctionArgs) => {
      const context = await supplierContext(permission, args);
      const input = parseInput(shape, args);
      return orKeyReplaced(args, context, () => fetch({ context }, input));
    },
    "supplier",
    permission,
    "read",
  );
}
