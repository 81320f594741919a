import { maxFormBytes } from "./scripts/form-limit.mjs";

/** Headers of every answer; the Content-Security-Policy of pages carries a nonce and comes from proxy.ts, what depends on the address from scripts/web.mjs. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Same-origin forms must still send their Origin, which no-referrer would blank.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** Of every answer but the picture for other sites, of which proxy.ts says who may frame it. */
const unframed = { key: "X-Frame-Options", value: "DENY" };

/** @type {import("next").NextConfig} */
export default {
  images: { unoptimized: true },
  poweredByHeader: false,
  // The web server refuses what is larger, with a sentence: Next would fail.
  experimental: { serverActions: { bodySizeLimit: maxFormBytes } },
  // `npm test` checks the types of everything; a build on the way to a start need not again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!(?:en|ko)/embed$).*)", headers: [unframed] },
  ],
};
