// Decides the one text a value has, so that equal values are sealed as equal bytes (RFC 8785 without fractions).

/** What can be sealed: whole numbers, well-formed text, plain lists and objects. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

const DEEPEST = 64;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The canonical JSON text of a value: keys sorted by UTF-16 code units, no spaces. Throws, naming the
 * place, for anything two programs could write differently: fractions, unsafe integers, minus zero,
 * undefined, half characters, holes, objects with a class or hidden properties.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$", 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > DEEPEST) refuse(place, `is nested deeper than ${DEEPEST}`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeText(value, place);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      refuse(place, "must be a whole number that every program reads the same");
    return String(value);
  }
  if (Array.isArray(value)) return writeList(value, place, depth);
  if (typeof value === "object") return writeObject(value, place, depth);
  return refuse(place, `cannot be ${typeof value}`);
}

function writeText(text: string, place: string): string {
  if (LONE_SURROGATE.test(text)) refuse(place, "contains half a character (a lone surrogate)");
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], place: string, depth: number): string {
  if (Reflect.ownKeys(list).length !== list.length + 1)
    refuse(place, "must be a list without holes or extra properties");
  const items = list.map((item, index) => write(item, `${place}[${index}]`, depth + 1));
  return `[${items.join(",")}]`;
}

function writeObject(object: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) refuse(place, "must be a plain object");
  const members = Reflect.ownKeys(object).map((key) => {
    const property = Object.getOwnPropertyDescriptor(object, key);
    if (typeof key === "symbol" || !property?.enumerable || !("value" in property))
      return refuse(place, "must have only plain, visible properties");
    return { key, value: property.value as unknown };
  });
  members.sort((one, other) => (one.key < other.key ? -1 : 1));
  const written = members.map(
    ({ key, value }) => `${writeText(key, place)}:${write(value, `${place}.${key}`, depth + 1)}`,
  );
  return `{${written.join(",")}}`;
}

function refuse(place: string, why: string): never {
  throw new TypeError(`cannot be sealed: ${place} ${why}`);
}
