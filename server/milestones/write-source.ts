import "server-only";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/database";
import { dateOf } from "@/server/days";

interface SourceWords {
  title: string;
  publisher?: string | null;
  publishedEdtf?: string | null;
}

const versionOf = (sourceId: string, version: number, { title, publisher, publishedEdtf }: SourceWords) => {
  return { sourceId, version, title, publisher, publishedEdtf, recordedOn: dateOf(today()) };
};

/** Keeps what is now said of a source, so that an earlier day goes on showing what was said then. */
export async function keepSourceVersion(
  tx: Transaction,
  source: SourceWords & { id: string },
): Promise<void> {
  const version = (await tx.sourceVersion.count({ where: { sourceId: source.id } })) + 1;
  await tx.sourceVersion.create({ data: versionOf(source.id, version, source) });
}

/** The id of the source with the address, which is made when it is new. Two may bring the same address at once. */
export async function addSource(tx: Transaction, source: SourceWords & { url: string }): Promise<string> {
  const { url } = source;
  const { id } = await tx.source.upsert({ where: { url }, create: source, update: {}, select: { id: true } });
  // One that somebody else has just made has its first version already.
  await tx.sourceVersion.createMany({ data: versionOf(id, 1, source), skipDuplicates: true });
  return id;
}
