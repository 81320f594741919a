import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A file of the product as a syntax tree, for tests that hold a rule over every file. */
export interface Source {
  file: string;
  tree: ts.SourceFile;
}

/** Every TypeScript file below a folder but tests and their helpers. */
export function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)test-/.test(name))
    .map((name) => {
      const file = path.join(folder, name);
      return {
        file,
        tree: ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true),
      };
    });
}
