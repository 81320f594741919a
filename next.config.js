/** @type {import("next").NextConfig} */
export default {
  images: { unoptimized: true },
  poweredByHeader: false,
  // `npm test` checks the types of everything; a build on the way to a start need not again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
};
