import process from "node:process";
import { findChromium } from "./chromium";
import { reportFault } from "./fault";
import { runGroups } from "./run-groups";
import { groups } from "./tool-groups";

let browser = "";
try {
  browser = findChromium(process.env.CHROMIUM_PATH || null);
} catch (error) {
  reportFault(error);
  process.exit(1);
}
await runGroups(groups, { CHROMIUM_PATH: browser });
