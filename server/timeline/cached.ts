import "server-only";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { requirePermission, type Viewer } from "@/domain/permission";
import { chooseBins } from "@/domain/timeline/bins";
import { encodeWindow } from "@/domain/timeline/window";
import type { Locale } from "@/domain/vocabulary";
import { getCollectionVersion } from "@/server/collection/read";
import { readWindow, type WindowRequest } from "@/server/timeline/read";

export interface WindowBytes {
  raw: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
}

/** Bytes that one process keeps of earlier answers. */
const most = 32 * 2 ** 20;
const compress = promisify(brotliCompress);

/** Answers by version, language, today, query and window, the least recently asked first. */
const kept = new Map<string, WindowBytes>();
let size = 0;

const sizeOf = ({ raw, brotli }: WindowBytes) => raw.length + brotli.length;

function keep(key: string, answer: WindowBytes): void {
  if (kept.has(key)) return;
  kept.set(key, answer);
  size += sizeOf(answer);
  for (const [oldest, bytes] of kept) {
    if (size <= most) break;
    kept.delete(oldest);
    size -= sizeOf(bytes);
  }
}

/**
 * The answer for the picture in bytes, plain and compressed. Kept under the version of the collection: any write makes a
 * new version, here and on every other server, so that what is kept is never stale.
 */
export async function getWindowBytes(
  viewer: Viewer,
  request: WindowRequest,
  locale: Locale,
): Promise<WindowBytes> {
  requirePermission(viewer, "read-published");
  const { query, grouping, window, width, today } = request;
  const { edges } = chooseBins(window, width);
  const place = [
    locale,
    grouping,
    today,
    edges.length,
    edges[0],
    edges.at(-1),
    width,
    JSON.stringify(query),
  ].join(" ");
  const found = kept.get(`${await getCollectionVersion(viewer)} ${place}`);
  if (found) return found;
  const answer = await readWindow(viewer, request);
  const raw = encodeWindow(answer);
  // The fifth of eleven levels: a few milliseconds, and within a tenth of the smallest.
  const brotli = await compress(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  const bytes = { raw, brotli: Uint8Array.from(brotli) };
  keep(`${answer.version} ${place}`, bytes);
  return bytes;
}
