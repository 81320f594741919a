import ts from "typescript";
import { expect, test } from "vitest";
import { type Source, sourcesOf } from "./sources";

/** Functions that take a viewer and ask no permission themselves, each with the reason. */
const needNotAsk: Record<string, string> = {
  "server/change.ts recordAudit": "writes the row of a change that has asked, in its transaction",
  "server/milestones/updates.ts presentUpdate":
    "shapes a row that was read; hides names by the viewer's role",
  "server/milestones/write-revision.ts requireRecording": "is itself a check",
  "server/milestones/write-revision.ts writeRevision": "writes the history of a change that has asked",
};

/** What app/ may call without a viewer, each with the reason. */
const servesNobody: Record<string, string> = {
  appOrigin: "a setting",
  collectionTimeZone: "a setting",
  currentViewer: "finds out who asks",
  dayOf: "turns a value into another",
  findUnreadiness: "probes, which need no account",
  knownValuesOf: "turns a value into another",
  refuseForeignOrigin: "is itself a check",
  setSessionCookie: "gives the browser what signIn or startSession made",
  signIn: "the password is the permission, and everybody may try",
  signOut: "asks as the viewer that it finds",
  startSession: "takes the person whom a one-time link has just proven",
  today: "the clock",
  visitor: "makes the viewer who may do least",
};

const asking = ["requirePermission", "change"];
const server = sourcesOf("server");

function functionsOf({ tree }: Source) {
  return tree.statements.filter(ts.isFunctionDeclaration).filter(({ body }) => body !== undefined);
}

const isExported = (node: ts.FunctionDeclaration) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** Name of the parameter that is a viewer. */
function viewerOf(node: ts.FunctionDeclaration): string | null {
  return node.parameters.find(({ type }) => type?.getText() === "Viewer")?.name.getText() ?? null;
}

/** Whether a function asks with its own viewer, or hands it to a function of the same file that does. */
function asks(source: Source, node: ts.FunctionDeclaration): boolean {
  const viewer = viewerOf(node);
  let found = false;
  const look = (child: ts.Node): void => {
    if (ts.isCallExpression(child) && child.arguments.some((each) => each.getText() === viewer)) {
      const called = child.expression.getText();
      const local = functionsOf(source).find(
        ({ name }) => name?.text === called && called !== node.name?.text,
      );
      found ||= asking.includes(called) || (local !== undefined && asks(source, local));
    }
    ts.forEachChild(child, look);
  };
  if (viewer && node.body) look(node.body);
  return found;
}

test("each exported function of server/ that takes a viewer asks permission, or is listed with its reason", () => {
  const silent = server.flatMap((source) =>
    functionsOf(source)
      .filter((node) => isExported(node) && viewerOf(node) !== null && !asks(source, node))
      .map((node) => `${source.file} ${node.name?.text}`),
  );
  expect(silent.sort()).toEqual(Object.keys(needNotAsk).sort());
});

test("whatever app/ calls in server/ takes a viewer and asks, or is listed with its reason", () => {
  const called = sourcesOf("app").flatMap(({ tree }) =>
    tree.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
      const bindings = importClause?.namedBindings;
      if (!moduleSpecifier.getText().startsWith('"@/server/') || importClause?.isTypeOnly) return [];
      if (!bindings || !ts.isNamedImports(bindings)) return ["*"];
      return bindings.elements
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(({ name, propertyName }) => (propertyName ?? name).text);
    }),
  );
  const askers = server.flatMap((source) =>
    functionsOf(source)
      .filter((node) => isExported(node) && asks(source, node))
      .map(({ name }) => name?.text),
  );
  const others = [...new Set(called)].filter((name) => !askers.includes(name));
  expect(others.sort()).toEqual(Object.keys(servesNobody).sort());
});
