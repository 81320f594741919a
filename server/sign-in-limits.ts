import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { database } from "@/server/database";

const freeAttempts = 5;
const windowSeconds = 15 * 60;
/** Once slowed, so many attempts on one account from one address are checked within so many seconds. */
const laneAttempts = 5;
const laneSeconds = 3;
const mostUnderWay = 5;

/** The limiter's own statements, run through the product's one pool. */
const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await database().$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(
      text,
      ...values,
    );
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length };
  },
};

function makeLimiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: store,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: keyPrefix === "account",
    keyPrefix,
    points,
    duration,
  });
}

const accounts = makeLimiter("account", freeAttempts, windowSeconds);
const addresses = makeLimiter("address", freeAttempts, windowSeconds);
const lanes = makeLimiter("lane", laneAttempts, laneSeconds);

interface Attempt {
  account: string;
  address: string;
}

/** Keys are hashed: the table keeps no list of who tried from where. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** How long the attempt after so many failures waits before it is checked, in milliseconds. */
export function delayAfter(failures: number): number {
  if (failures < freeAttempts) return 0;
  return Math.min(3000, 1000 + (failures - freeAttempts) * 500);
}

/** Attempts under way in this process, by account and address. */
const underWay = new Map<string, number>();

/**
 * Runs the check of a password under the limits. Too many at the same time are turned away before they cost
 * anything; nobody is locked out: the right password gets in after the wait.
 * @returns the check's answer, or how long to wait before trying again
 */
export async function limitAttempts<Answer>(
  attempt: Attempt,
  check: () => Promise<Answer>,
): Promise<{ answer: Answer } | { waitSeconds: number }> {
  const pair = keyOf(`${attempt.account} ${attempt.address}`);
  const others = underWay.get(pair) ?? 0;
  if (others >= mostUnderWay) return { waitSeconds: laneSeconds };
  underWay.set(pair, others + 1);
  try {
    const waitSeconds = await admitAttempt(attempt, pair);
    return waitSeconds === null ? { answer: await check() } : { waitSeconds };
  } finally {
    const left = (underWay.get(pair) ?? 1) - 1;
    if (left > 0) underWay.set(pair, left);
    else underWay.delete(pair);
  }
}

/** Counts an attempt before it is checked, so that attempts at the same time all count, and slows it down. */
async function admitAttempt({ account, address }: Attempt, pair: string): Promise<number | null> {
  // One after the other: a flood of attempts must not take the readers' connections.
  const ofAccount = await accounts.penalty(keyOf(account));
  const ofAddress = await addresses.penalty(keyOf(address));
  const delay = delayAfter(Math.max(ofAccount.consumedPoints, ofAddress.consumedPoints) - 1);
  if (delay === 0) return null;
  const lane = await lanes.penalty(pair);
  if (lane.consumedPoints > laneAttempts) return Math.max(1, Math.ceil(lane.msBeforeNext / 1000));
  await sleep(delay);
  return null;
}

/** The attempt was right: the account starts afresh, and the address gets back the attempt that it had spent. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  await Promise.all([accounts.delete(keyOf(account)), addresses.reward(keyOf(address))]);
}
