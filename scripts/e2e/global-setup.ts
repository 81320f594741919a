import process from "node:process";
import { startTrial } from "./trial";

/** Starts the built product once for all journeys, which read BASE_URL, SETUP_LINK and TRIAL_DATA; stops it at the end. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const trial = await startTrial();
  process.env.BASE_URL = trial.url;
  process.env.SETUP_LINK = trial.setupLink;
  process.env.TRIAL_DATA = trial.data;
  return trial.stop;
}
