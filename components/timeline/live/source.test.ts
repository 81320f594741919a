import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveConfig } from "@/components/timeline/live/config";
import { createSource } from "@/components/timeline/live/source";
import { emptyColumns } from "@/domain/timeline/columns";
import { encodeWindow, type WindowText } from "@/domain/timeline/window";

const text = (id: number): WindowText => ({
  id,
  slug: `m-${id}`,
  title: `M ${id}`,
  detail: "",
  said: "",
  ghost: null,
  fadeIn: 0,
  fadeOut: 0,
});

const answer = encodeWindow({
  version: 1,
  today: "2026-11-24",
  edges: Int32Array.of(0, 1),
  lanes: [],
  items: emptyColumns(),
  texts: [text(1)],
});

const config = {
  data: "/data?",
  texts: "/texts?",
  width: 1000,
  answered: { from: "2026-01-01", to: "2026-12-31" },
  span: { from: "1990-01-01", to: "2045-12-31" },
} as LiveConfig;

let asked: string[];
let online: boolean;

beforeEach(() => {
  asked = [];
  online = true;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    if (!online) throw new TypeError("offline");
    const ids = new URLSearchParams(address.split("?")[1]).get("ids")?.split(",").map(Number);
    return ids ? Response.json({ items: ids.map(text) }) : new Response(answer);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("where the moving picture has its milestones from", () => {
  it("asks nothing more for a window that it has, and as much on either side for one that it has not", async () => {
    const source = createSource(config, () => {});
    expect(source.complete).toBe(false);
    await source.first();
    expect(await source.around({ from: "2026-03-01", to: "2026-11-30" })).toBeNull();
    expect(asked).toEqual(["/data?&window=2026-01-01..2026-12-31&width=1000"]);
    await source.around({ from: "2027-01-11", to: "2027-01-20" });
    expect(asked[1]).toBe("/data?&window=2027-01-01..2027-01-30&width=3000");
  });

  it("asks again, more finely, when one zooms into what it has", async () => {
    const source = createSource(config, () => {});
    expect(await source.around({ from: "2026-06-11", to: "2026-06-20" })).not.toBeNull();
    expect(asked[0]).toBe("/data?&window=2026-06-01..2026-06-30&width=3000");
  });

  it("keeps an answer, and asks again when asking failed", async () => {
    const source = createSource(config, () => {});
    online = false;
    await expect(source.first()).rejects.toThrow("offline");
    online = true;
    await source.first();
    await source.first();
    expect(asked).toHaveLength(2);
  });

  it("gathers the words that are wanted into few requests, each once, and tells when they are there", async () => {
    let told = 0;
    const source = createSource(config, () => {
      told += 1;
    });
    await source.first();
    source.want([1, 0, 2]);
    source.want([2, ...Array.from({ length: 120 }, (_, i) => i + 3)]);
    await vi.runAllTimersAsync();
    const batches = asked.slice(1).map((address) => address.split("ids=")[1]?.split(",").length);
    expect(batches).toEqual([100, 21]);
    expect(told).toBe(2);
    expect(source.texts.size).toBe(122);
    source.want([5]);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(3);
  });
});
