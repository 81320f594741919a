import process from "node:process";
import { ensureGenerated } from "./build";
import { reportFault } from "./fault";

try {
  await ensureGenerated();
  const { runAdmin } = await import("./commands/admin");
  await runAdmin();
} catch (error) {
  reportFault(error);
  process.exitCode = 1;
}
process.exit();
