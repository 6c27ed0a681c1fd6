// Hashes and checks passwords with the very functions better-auth signs people in by.
import type { Portal } from "#app/portal.server.ts";

/** A new password's hash (scrypt, about 80 ms). */
export async function hashPassword({ signIn }: Portal, password: string): Promise<string> {
  const { password: passwords } = await signIn.$context;
  return passwords.hash(password);
}

/** Whether the password is the one that was hashed. Without a hash it is not, after the same work. */
export async function passwordFits(
  portal: Portal,
  password: string,
  hash: string | undefined,
): Promise<boolean> {
  const { password: passwords } = await portal.signIn.$context;
  if (hash === undefined) {
    await passwords.hash(password);
    return false;
  }
  return passwords.verify({ hash, password });
}
