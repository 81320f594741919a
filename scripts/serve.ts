import process from "node:process";
import { reportFault } from "./fault";
import { startProduct } from "./product";
import { readSettings } from "./settings";

/** Runs the product until a signal (exit code 0) or a fault (1); either way nothing is left running. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const abort = new AbortController();
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        abort.abort();
        resolve();
      });
    }
  });
  try {
    const settings = readSettings();
    const major = Number(process.versions.node.split(".")[0]);
    if (major < 22) console.error(`This is Node ${process.versions.node}; in production use Node 22 or 24.`);
    const product = await startProduct(settings, dev, abort.signal);
    console.log(`Milepost is ready at ${settings.appUrl}`);
    if (product.setupLink)
      console.log(`Make the first account with this link, which works once: ${product.setupLink}`);
    // Not before: it needs the database's client, which a start may first have to make.
    const { logAuditHeadDaily } = await import("./audit-head-log");
    const stopLogging = await logAuditHeadDaily();
    try {
      await Promise.race([asked, product.broken]);
    } finally {
      stopLogging();
      await product.stop();
    }
  } catch (error) {
    if (!abort.signal.aborted) {
      reportFault(error);
      process.exitCode = 1;
    }
  }
  process.exit();
}
