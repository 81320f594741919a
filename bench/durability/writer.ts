import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { DomainError } from "@/domain/error";
import type { Viewer } from "@/domain/permission";
import { database } from "@/server/database";
import { logUpdate, saveMilestone } from "@/server/milestones/submit";
import { systemViewer } from "@/server/session";
import type { Attempt, Task, Word } from "./attempt";

// The web process of the durability benchmark: eight people who save at once through the functions behind the pages' forms.

/** Written at once and by the kernel: what was said before a SIGKILL is heard. */
function say(word: Word): void {
  writeSync(1, `${JSON.stringify(word)}\n`);
}

async function send(viewer: Viewer, { sort, slug, version, text, key }: Attempt): Promise<boolean> {
  const about = { slug, version: String(version) };
  const entry = { asOfOn: "2026-11-20", progress: "not-assessed", forecast: "not-rated" };
  const answer =
    sort === "edit"
      ? await saveMilestone(viewer, key, { ...about, quote: text })
      : await logUpdate(viewer, key, { ...about, ...entry, textEn: text, noEvidence: "on" });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return true;
}

/** Sends a form until it has an answer: a database that is away is asked again. */
async function settle(viewer: Viewer, attempt: Attempt): Promise<void> {
  say({ word: "sent", attempt });
  for (;;) {
    try {
      await send(viewer, attempt);
      return say({ word: "saved", attempt });
    } catch (error) {
      if (error instanceof DomainError && error.code === "stale") return say({ word: "refused", attempt });
      if (error instanceof DomainError) throw error;
      await pause(150);
    }
  }
}

async function versionOf(slug: string): Promise<number> {
  for (;;) {
    try {
      return (await database().milestone.findUniqueOrThrow({ where: { slug } })).version;
    } catch {
      await pause(150);
    }
  }
}

async function write(viewer: Viewer, writer: number, { slugs, pending }: Task): Promise<void> {
  const left = pending.find((each) => each.writer === writer);
  if (left) await settle(viewer, left);
  for (let number = 0; ; number += 1) {
    const slug = slugs[(writer + number) % slugs.length] ?? "";
    const key = randomUUID();
    const sort = number % 3 === 2 ? "update" : "edit";
    await settle(viewer, { writer, key, sort, slug, version: await versionOf(slug), text: `Word ${key}` });
  }
}

const people = await database().user.findMany({ orderBy: { email: "asc" } });
say({ word: "ready" });
for await (const line of createInterface({ input: process.stdin })) {
  const task = JSON.parse(line) as Task;
  await Promise.all(
    people.slice(0, task.writers).map(({ id, name }, writer) => {
      const viewer: Viewer = { ...systemViewer(name), id, role: "analyst" };
      return write(viewer, writer, task);
    }),
  );
}
