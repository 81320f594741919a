import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, 64 MiB, three passes. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Of random bytes that were thrown away: compared when nobody has the address, so that both take the same time. */
const nobodysHash =
  "$argon2id$v=19$m=65536,t=3,p=1$PkMFSZGjdhymtx7K4kp+vw$5oB5TiN6IUItc1QAkEcHLeIfwCLvrlnfhGmrDjxgO3I";

/** The same characters typed on different keyboards make the same password. */
function sameCharacters(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(sameCharacters(password), cost);
}

/** With no hash it takes as long and is false. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, sameCharacters(password));
  return matches && passwordHash !== null;
}
