import { existsSync } from "node:fs";
import process from "node:process";
import { readEnvironment, type Settings } from "@/domain/environment";
import { Fault } from "./fault";

/** The settings of this process: its environment, then the file `.env` for what that leaves open. */
export function readSettings(): Settings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const reading = readEnvironment(process.env);
  if ("faults" in reading) throw new Fault(reading.faults.join("\n"));
  return reading.settings;
}
