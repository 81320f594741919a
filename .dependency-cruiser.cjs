// The arrows of docs/architecture.md. Tests and their helpers (`*.test.ts`, `test-*.ts`) may reach for what they test.
const tests = "(\\.test\\.tsx?|/test-[a-z-]+(\\.ts|/.*))$";
const ours = "^(app|components|domain|server|prisma|scripts|e2e|worker|bench)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "not-to-unlisted",
      comment: "A package must be named in package.json.",
      severity: "error",
      from: { path: ours },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "domain-decides-alone",
      comment: "domain/ imports itself, zod and date libraries: no React, Next, Prisma, clock or network.",
      severity: "error",
      from: { path: "^domain/", pathNot: tests },
      to: { pathNot: "^(domain/|node_modules/(zod|date-fns|@date-fns/tz|d3-time|@types/d3-time)/)" },
    },
    {
      name: "components-show",
      comment: "components/ imports itself, domain/, React and what draws.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: {
        pathNot:
          "^(components/|domain/|node_modules/(react|react-dom|use-intl|lucide-react|next|@base-ui|@types/react|@types/react-dom)/)",
      },
    },
    {
      name: "server-stores",
      comment: "server/ imports itself, domain/ and the database client; never app/ or components/.",
      severity: "error",
      from: { path: "^server/", pathNot: tests },
      to: { path: "^(app|components|scripts|e2e|worker)/" },
    },
    {
      name: "app-not-to-database",
      comment: "app/ asks server/; it does not reach past it to the database.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(prisma|scripts|e2e|worker)/" },
    },
    {
      name: "no-drawers",
      comment: "A helper lives with the noun that it helps.",
      severity: "error",
      from: {
        path: "(^|/)(lib|utils|helpers|common)/|/index\\.tsx?$",
        pathNot: "^(node_modules|prisma/generated)/",
      },
      to: {},
    },
    {
      name: "not-into-drawers",
      severity: "error",
      from: {},
      to: {
        path: "(^|/)(lib|utils|helpers|common)/|/index\\.tsx?$",
        pathNot: "^(node_modules|prisma/generated)/",
      },
    },
  ],
  required: [
    {
      name: "server-only",
      comment: "A file of server/ that reached the browser must fail the build.",
      severity: "error",
      module: { path: "^server/", pathNot: tests },
      to: { path: "^node_modules/server-only/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "^(\\.next|node_modules/\\.)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
