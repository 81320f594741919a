import { readFile } from "node:fs/promises";
import { faultInWords } from "@/app/dataset-faults";
import type { Viewer } from "@/domain/permission";
import { loadDatasetText } from "@/server/dataset/load";
import { Fault, messageOf } from "../fault";

/** Loads a data file; a broken one is refused whole, each fault on a line with its place. */
export async function loadFile(viewer: Viewer, file: string | undefined): Promise<void> {
  if (!file) throw new Fault("Name the file: npm run admin -- data load FILE");
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Fault(`The file ${file} cannot be read: ${messageOf(error)}`);
  });
  const outcome = await loadDatasetText(viewer, text);
  if (outcome.ok) {
    const added = outcome.added === 1 ? "1 milestone" : `${outcome.added} milestones`;
    const present = outcome.present === 1 ? "1 was" : `${outcome.present} were`;
    console.log(`${added} added, ${present} there already.`);
    return;
  }
  const lines = outcome.faults.map((fault) => faultInWords(fault, "en"));
  throw new Fault(["Nothing was loaded.", ...lines].join("\n"));
}
