/** @type {import("next").NextConfig} */
export default {
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
};
