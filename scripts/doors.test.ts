import ts from "typescript";
import { describe, expect, it } from "vitest";
import { doors } from "@/app/doors";
import { sourcesOf } from "./sources";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const isDirective = (statement: ts.Statement | undefined) =>
  statement !== undefined &&
  ts.isExpressionStatement(statement) &&
  ts.isStringLiteral(statement.expression) &&
  statement.expression.text === "use server";

/** Every function or constant that a file exports by name; `default` for a default export, `*` for what re-exports. */
function exportsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return [];
      const clause = statement.exportClause;
      return clause && ts.isNamedExports(clause) ? clause.elements.map((each) => each.name.text) : ["*"];
    }
    if (ts.isExportAssignment(statement)) return ["default"];
    const flags = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!flags.some((each) => each.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (flags.some((each) => each.kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => each.name.getText());
    return ts.isFunctionDeclaration(statement) ? [statement.name?.text ?? "default"] : [];
  });
}

const placeOf = (file: string) => file.replace(/^app\//, "").replace(/(\/route|\/page)?\.tsx?$/, "");
const app = sourcesOf("app");

describe("the table of doors", () => {
  it("has each exported server action, and no other", () => {
    const actions = app
      .filter(({ tree }) => isDirective(tree.statements[0]))
      .flatMap(({ file, tree }) => exportsOf(tree).map((name) => `${placeOf(file)} ${name}`));
    expect(actions.sort()).toEqual(Object.keys(doors.actions).sort());
  });

  it("has each route handler, and no other", () => {
    const handlers = app
      .filter(({ file }) => /(^|\/)route\.tsx?$/.test(file))
      .flatMap(({ file, tree }) => {
        const names = exportsOf(tree).filter(
          (name) => methods.includes(name) || ["default", "*"].includes(name),
        );
        return names.map((name) => `${placeOf(file)} ${name}`);
      });
    expect(handlers.sort()).toEqual(Object.keys(doors.handlers).sort());
  });

  it("has each page, and no other", () => {
    const pages = app.filter(({ file }) => /(^|\/)page\.tsx$/.test(file)).map(({ file }) => placeOf(file));
    expect(pages.sort()).toEqual(Object.keys(doors.pages).sort());
  });

  it("need not look for actions inside functions or outside app/, for there are none", () => {
    const hidden = [...app, ...sourcesOf("components"), ...sourcesOf("server")].filter(({ file, tree }) => {
      const marks = [...tree.text.matchAll(/^\s*["']use server["']/gm)].length;
      return marks > (file.startsWith("app/actions/") && isDirective(tree.statements[0]) ? 1 : 0);
    });
    expect(hidden.map(({ file }) => file)).toEqual([]);
  });
});
