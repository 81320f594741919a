import { runGroups } from "./run-groups";
import { groups } from "./tool-groups";

await runGroups(
  groups.filter((group) => group.fast),
  {},
);
