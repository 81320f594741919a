import type { Page } from "playwright";

/** What two screenshots prove: that something was drawn, and that it changed. */
export interface PixelProof {
  /** Share of the pixels that are of another colour than the commonest one. */
  drawn: number;
  /** Share of the pixels that differ. */
  changed: number;
}

/** Compares two PNG screenshots of the same size in a page of its own. */
export async function comparePixels(page: Page, before: Buffer, after: Buffer): Promise<PixelProof> {
  return await page.evaluate(
    async (images) => {
      // No named function inside: what tsx adds to one is not there in the page.
      const [first, second] = await Promise.all(
        images.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const ctx = canvas.getContext("2d");
          ctx?.drawImage(image, 0, 0);
          return new Uint32Array(ctx?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
        }),
      );
      if (!first || !second) return { drawn: 0, changed: 0 };
      const counts = new Map<number, number>();
      for (const colour of second) counts.set(colour, (counts.get(colour) ?? 0) + 1);
      const commonest = Math.max(...counts.values());
      const changed = second.reduce((sum, colour, at) => sum + (colour === first[at] ? 0 : 1), 0);
      return { drawn: 1 - commonest / second.length, changed: changed / second.length };
    },
    [before.toString("base64"), after.toString("base64")],
  );
}
