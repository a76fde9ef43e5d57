import type { AddressCredentials, Credentials } from './account-store.ts';
import { isPassword } from './password.ts';

/**
 * The account that the password opens. The work is the same whoever has an account at the address: the password
 * is always held against two digests.
 */
export async function openAccount(password: string, known: AddressCredentials): Promise<Credentials | undefined> {
  const [isConfirmed, isUnconfirmed] = await Promise.all([
    isPassword(password, known.confirmed?.passwordDigest),
    isPassword(password, known.unconfirmed?.passwordDigest),
  ]);
  if (isConfirmed) return known.confirmed ?? undefined;
  return (isUnconfirmed && known.unconfirmed) || undefined;
}
