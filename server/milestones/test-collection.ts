import "server-only";
import type { Viewer } from "@/domain/permission";
import { openTestDatabase } from "@/scripts/database/test-database";
import { database } from "@/server/database";
import { addMilestone } from "@/server/milestones/submit";
import { systemViewer } from "@/server/session";

/** A test database with one lane, one kind, two parties, one analyst and one reviewer; today is 2026-11-24. */
export async function openTestCollection() {
  process.env.MILEPOST_TODAY = "2026-11-24";
  const opened = await openTestDatabase();
  await database().collection.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  const theme = await database().theme.create({ data: { slug: "growth", position: 1, nameEn: "Growth" } });
  await database().initiative.create({
    data: { slug: "fta", themeId: theme.id, position: 1, nameEn: "FTA" },
  });
  await database().kind.create({ data: { slug: "negotiation", position: 1, nameEn: "Negotiation" } });
  await database().party.createMany({
    data: [
      { code: "KR", position: 1, nameEn: "Korea" },
      { code: "ASEAN", position: 2, nameEn: "ASEAN" },
    ],
  });
  const person = { email: "a@example.org", name: "Analyst", role: "analyst", passwordHash: "x" };
  const { id } = await database().user.create({ data: person });
  const analyst: Viewer = { ...systemViewer("Analyst"), id, role: "analyst" };
  const second = { email: "r@example.org", name: "Reviewer", role: "reviewer", passwordHash: "x" };
  const reviewer: Viewer = {
    ...systemViewer("Reviewer"),
    id: (await database().user.create({ data: second })).id,
    role: "reviewer",
  };
  const close = async () => {
    await database().$disconnect();
    await opened.close();
  };
  return { analyst, reviewer, close };
}

let number = 0;

/** Adds a milestone due in 2026 and gives its slug. */
export async function addTestMilestone(
  analyst: Viewer,
  fields: Record<string, unknown> = {},
): Promise<string> {
  number += 1;
  const base = {
    initiative: "fta",
    kind: "negotiation",
    titleEn: `Upgrade talks ${number}`,
    parties: ["KR"],
  };
  const form = { ...base, dateEdtf: "2026", dateRole: "starts", dateExpression: "next year", ...fields };
  const answer = await addMilestone(analyst, null, form);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.slug;
}
