// The only script without dependencies: installs them when missing or changed, then runs a command of scripts/.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [command = "start", ...rest] = process.argv.slice(2);
const commands = ["start", "dev", "test", "check", "admin", "screenshots", "new-migration", "bench"];

process.chdir(root);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Milepost needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}
if (!commands.includes(command)) stop(`Unknown command ${command}; known: ${commands.join(", ")}.`);
install();
run();

function install() {
  const stamp = "node_modules/.milepost-install";
  const hash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  console.error("Installing what is missing …");
  // No package needs its install script here, and Prisma's would download an engine that is never used.
  const options = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
  ];
  const npm = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const result = spawnSync(npm[0], [...npm.slice(1), ...options], {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  if (result.status !== 0) stop("npm could not install the packages; see above.");
  writeFileSync(stamp, hash);
}

function run() {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, `scripts/${command}.ts`, ...rest], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; a signal to this process alone is passed on. The child decides the end.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm killed outright says nothing; its going shows as another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  child.on("exit", (code) => process.exit(code ?? 1));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
