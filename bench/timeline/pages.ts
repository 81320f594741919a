import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rowsOf } from "@/bench/timeline/data";

export const sides = ["milepost", "gravity", "vis-timeline", "dhtmlx-gantt"] as const;
export type SideName = (typeof sides)[number];

interface Page {
  script: Uint8Array;
  style: Uint8Array;
  /** Every file by its path, and those that are loaded at once. */
  parts: { path: string; contents: Uint8Array }[];
  first: Uint8Array[];
}

/** Only the part that writes files for the reader has these words. */
const onDemand = "image/svg+xml";

async function bundle(entry: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    format: "esm",
    splitting: true,
    target: "es2022",
    loader: { ".png": "dataurl", ".svg": "dataurl", ".gif": "dataurl", ".woff": "dataurl" },
    logLevel: "error",
  });
  const { name } = path.parse(entry);
  const find = (end: string) =>
    outputFiles.find((file) => path.basename(file.path) === name + end)?.contents ?? new Uint8Array();
  // What only a click asks for is apart: the rest is what a page must load before the picture moves.
  const first = outputFiles.filter(
    ({ path: file, text }) => file.endsWith(".js") && !text.includes(onDemand),
  );
  return {
    script: find(".js"),
    style: find(".css"),
    parts: outputFiles,
    first: first.map((each) => each.contents),
  };
}

/** Size of the code that Milepost adds to a page for the picture that moves, without the benchmark round it. */
export async function sizeOfLayer(): Promise<{ gzipBytes: number; brotliBytes: number }> {
  const { first } = await bundle("components/timeline/live/start.ts");
  const sum = (size: (part: Uint8Array) => number) => first.reduce((all, part) => all + size(part), 0);
  return {
    gzipBytes: sum((part) => gzipSync(part, { level: 9 }).length),
    brotliBytes: sum((part) => brotliCompressSync(part).length),
  };
}

const html = (side: SideName) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${side}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/${side}.css">
<style>body{margin:0;font:14px system-ui}#host{width:1360px;height:900px;overflow:hidden}</style>
<div id="host"></div><script type="module" src="/${side}.js"></script>`;

/** Serves one page for each side, and the milestones. */
export async function servePages(
  chosen: readonly SideName[] = sides,
): Promise<{ url: string; close(): void }> {
  const pages = new Map<string, Page>();
  for (const side of chosen) pages.set(side, await bundle(`bench/timeline/sides/${side}.ts`));
  const shared = new Map(
    [...pages.values()]
      .flatMap(({ parts }) =>
        parts.map((part): [string, Uint8Array] => [path.basename(part.path), part.contents]),
      )
      .filter(([file]) => /^(chunk|export)-\w+\.js$/.test(file)),
  );
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [, name = "", kind] = /^\/([a-z-]+)(?:\.(js|css))?$/.exec(pathname) ?? [];
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { "content-type": type }).end(body);
    const part = shared.get(pathname.slice(1));
    if (part) send("text/javascript", part);
    else if (name === "rows")
      send("application/json", JSON.stringify(rowsOf(Number(searchParams.get("count")))));
    else if (!pages.has(name)) response.writeHead(404).end();
    else if (kind === "js") send("text/javascript", pages.get(name)?.script ?? "");
    else if (kind === "css") send("text/css", pages.get(name)?.style ?? "");
    else send("text/html", html(name as SideName));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
