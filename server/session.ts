import "server-only";
import type { Viewer, ViewerRole } from "@/domain/permission";

/** The only place where a viewer comes into being. */
function makeViewer(facts: {
  id: string | null;
  name: string;
  role: ViewerRole;
  sessionId: string | null;
  language: Viewer["language"];
}): Viewer {
  return facts as Viewer;
}

/** A reader who has not signed in. */
export function visitor(): Viewer {
  return makeViewer({ id: null, name: "Visitor", role: "visitor", sessionId: null, language: "en" });
}

/** The product itself: a data load at first start, or a command on the server's own shell. */
export function systemViewer(name: string): Viewer {
  return makeViewer({ id: null, name, role: "system", sessionId: null, language: "en" });
}
