import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MilestoneHeading } from "@/components/MilestoneParts";

const heading = (retracted: string | null) =>
  renderToStaticMarkup(
    <MilestoneHeading
      over={{ href: "/en", text: "Lane" }}
      title="Talks"
      lang={undefined}
      notice={null}
      retracted={retracted}
      state={{ value: "overdue", label: "Overdue" }}
      progress={{ value: "under-way", label: "Under way" }}
    />,
  );

test("a retracted milestone has its reason in place of a state, and keeps its progress", () => {
  expect(heading(null)).toContain("Overdue");
  const retracted = heading("Retracted: entered twice.");
  expect(retracted).not.toContain("Overdue");
  expect(retracted).toContain("Retracted: entered twice.");
  expect(retracted).toContain("Under way");
});
