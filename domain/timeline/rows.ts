export interface Extent {
  left: number;
  right: number;
}

/** Puts each extent, in order, into the first row where it touches nothing; gives the row of each. */
export function packRows(extents: Extent[], gap: number): { rows: number[]; taken: Extent[][] } {
  const taken: Extent[][] = [];
  const rows = extents.map((extent) => {
    const free = taken.findIndex((row) =>
      row.every((other) => extent.left >= other.right + gap || extent.right + gap <= other.left),
    );
    const row = free === -1 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), extent];
    return row;
  });
  return { rows, taken };
}

/** Right-most place of a box of `width` in a row that is free to the right end, or null. */
export function freeAtRightEnd(
  row: Extent[],
  width: number,
  left: number,
  right: number,
  gap: number,
): number | null {
  const tags = row.filter((extent) => extent.right <= right);
  const candidates = [right, ...tags.map((extent) => extent.left - gap)].map((end) => end - width);
  const fits = candidates.filter(
    (x) => x >= left && row.every((other) => x >= other.right + gap || x + width + gap <= other.left),
  );
  return fits.length === 0 ? null : Math.max(...fits);
}
