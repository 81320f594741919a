import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signInProblemCodes } from "@/app/actions/problem-codes";
import { datasetFaultCodes } from "@/domain/dataset/fault";
import { dateProblemCodes } from "@/domain/dates/problems";
import { refusals } from "@/domain/error";
import { entryProblemCodes } from "@/domain/milestones/problems";
import { peopleProblemCodes } from "@/domain/people/problems";
import { findings } from "@/domain/updates/finding";
import * as vocabulary from "@/domain/vocabulary";
import en from "@/messages/en.json";
import failureEn from "@/messages/failure.en.json";
import failureKo from "@/messages/failure.ko.json";
import ko from "@/messages/ko.json";

type Tree = { [key: string]: string | Tree };

/** Every sentence by its path, `errors.stale`. */
function leaves(tree: Tree, above = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[above + key, value]] : leaves(value, `${above + key}.`),
  );
}

/** The names of what a sentence takes in: `{name}`, `{count, plural, …}`. */
function placeholders(sentence: string): string[] {
  return [
    ...new Set([...sentence.matchAll(/\{\s*([a-z]\w*)\s*[,}]/g)].map((match) => match[1] ?? "")),
  ].sort();
}

/** What the code of a folder says, its tests left out. */
function sourceOf(folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") })),
  );
}

const english = new Map([...leaves(en), ...leaves(failureEn, "failure.")]);
const korean = new Map([...leaves(ko), ...leaves(failureKo, "failure.")]);

test("both languages have the same sentences, none of them empty", () => {
  expect([...korean.keys()]).toEqual([...english.keys()]);
  for (const [key, sentence] of [...english, ...korean]) expect(sentence.trim(), key).not.toBe("");
});

test("a sentence takes in the same values in both languages", () => {
  const different = [...english].filter(
    ([key, sentence]) => placeholders(sentence).join() !== placeholders(korean.get(key) ?? "").join(),
  );
  expect(different).toEqual([]);
});

test("everything that the rules can find wrong has a sentence, and no sentence is for nothing", () => {
  const codes = [...entryProblemCodes, ...peopleProblemCodes, ...signInProblemCodes];
  expect(Object.keys(en.problems).sort()).toEqual([...new Set(codes)].sort());
  expect(Object.keys(en.dataset.faults).sort()).toEqual([...datasetFaultCodes].sort());
  const spoken = [...refusals, "signed-out", "failed", "fields", "incomplete", "unreachable", "outdated"];
  expect(Object.keys(en.errors).sort()).toEqual(spoken.sort());
  expect(dateProblemCodes.every((code) => `date-${code}` in en.problems)).toBe(true);
});

test("each word of a fixed list is named in both languages", () => {
  const lists: [object, readonly string[]][] = [
    [en.progress, vocabulary.progresses],
    [en.forecast, vocabulary.forecasts],
    [en.state, vocabulary.states],
    [en.role, vocabulary.roles],
    [en.moveReason, vocabulary.moveReasons],
    [en.stance, vocabulary.stances],
    [en.finding, findings],
    [en.timeline.state, vocabulary.states],
    [en.timeline.progress, vocabulary.progresses],
  ];
  for (const [words, list] of lists) expect(Object.keys(words)).toEqual([...list]);
});

/** Their keys are put together from lists that the tests above compare, or from a record of the page itself. */
const composed =
  /^(problems|errors|dataset|progress|forecast|state|role|moveReason|stance|finding|units|qualifiers|dateWarnings|dateClaims|timeline\.(state|progress)|views|about|failure|deadlines|indicatorSort|indicators\.sorts|audit\.(actions|actors|things))\.|^filters\.(from|to)Chip$|^forms\.\w+(Title|Intro)$/;

test("no sentence is left that nothing says", () => {
  const sources = sourceOf(["app", "components", "scripts"]);
  const unused = [...english.keys()].filter((path) => {
    const [namespace = "", ...rest] = path.split(".");
    const key = rest.at(-1) ?? "";
    if (composed.test(path)) return false;
    const says = (text: string) => new RegExp(`["'\`.\\s{(,](${key})["'\`:,}\\s)(]`).test(text);
    const speakers = sources.filter(
      ({ text }) => text.includes(`"${namespace}"`) || text.includes(`${namespace} as `),
    );
    const lists: Record<string, string> = {
      timeline: "components/timeline",
      filters: "components/FilterForm",
    };
    const labels = sources.filter(({ path: file }) => lists[namespace] && file.startsWith(lists[namespace]));
    return ![...speakers, ...labels].some(({ text }) => says(text));
  });
  expect(unused).toEqual([]);
});
