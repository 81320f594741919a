import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { rowsOf } from "@/bench/timeline/data";

export const sides = ["milepost", "gravity", "vis-timeline", "dhtmlx-gantt"] as const;
export type SideName = (typeof sides)[number];

interface Page {
  script: Uint8Array;
  style: Uint8Array;
}

async function bundle(entry: string): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    format: "esm",
    target: "es2022",
    loader: { ".png": "dataurl", ".svg": "dataurl", ".gif": "dataurl", ".woff": "dataurl" },
    logLevel: "error",
  });
  const find = (end: string) =>
    outputFiles.find(({ path }) => path.endsWith(end))?.contents ?? new Uint8Array();
  return { script: find(".js"), style: find(".css") };
}

/** Size of the code that Milepost adds to a page for the picture that moves, without the benchmark round it. */
export async function sizeOfLayer(): Promise<{ gzipBytes: number; brotliBytes: number }> {
  const { script } = await bundle("components/timeline/canvas/picture.ts");
  return { gzipBytes: gzipSync(script, { level: 9 }).length, brotliBytes: brotliCompressSync(script).length };
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
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [, name = "", kind] = /^\/([a-z-]+)(?:\.(js|css))?$/.exec(pathname) ?? [];
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { "content-type": type }).end(body);
    if (name === "rows") send("application/json", JSON.stringify(rowsOf(Number(searchParams.get("count")))));
    else if (!pages.has(name)) response.writeHead(404).end();
    else if (kind === "js") send("text/javascript", pages.get(name)?.script ?? "");
    else if (kind === "css") send("text/css", pages.get(name)?.style ?? "");
    else send("text/html", html(name as SideName));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
