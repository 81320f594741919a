/**
 * Largest form that is taken, in bytes; Next is told the same. An update with twenty links whose every text is as long
 * as it may be, in Korean, has half of it.
 */
export const maxFormBytes = 4 * 1024 * 1024;
