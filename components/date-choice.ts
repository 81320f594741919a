import { fieldOf } from "@/components/form-fields";
import type { LiveReading } from "@/components/live-reading";
import type { Alternative } from "@/components/read-date";

/** What choosing one of several readings wrote into a form. */
interface Taken {
  text: string;
  /** The words that were typed, kept as the source's own; null when that field held others. */
  words: string | null;
  /** The role before, where the choice set one. */
  roleBefore: string | null;
}

/** By form: its fields are made anew when it comes back from the server. */
const takenIn = new WeakMap<HTMLFormElement, Map<string, Taken>>();

/** The choice of the role that EDTF cannot say and words can. */
const roleOfWords = "starts";

/** Writes a chosen reading into the field, and what its words said beside the date into the other fields. */
export function take(holder: HTMLElement, name: string, live: LiveReading, option: Alternative): void {
  const form = holder.closest("form");
  const input = fieldOf(holder, name);
  if (!form || !input) return;
  const source = live.source ? fieldOf(holder, live.source) : null;
  const role = live.role ? fieldOf(holder, live.role.name) : null;
  const taken: Taken = { text: option.text[live.locale], words: null, roleBefore: null };
  if (source?.value === "") {
    taken.words = input.value;
    source.value = input.value;
  }
  if (role && option.role === roleOfWords) {
    taken.roleBefore = role.value;
    role.value = roleOfWords;
  }
  takenIn.set(form, (takenIn.get(form) ?? new Map()).set(name, taken));
  input.value = taken.text;
  input.focus();
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Takes a choice back once something else is typed: other words have an expression and a role of their own. */
export function takeBack(holder: HTMLElement, name: string, live: LiveReading): void {
  const form = holder.closest("form");
  const taken = form && takenIn.get(form)?.get(name);
  if (!taken || fieldOf(holder, name)?.value === taken.text) return;
  takenIn.get(form)?.delete(name);
  const source = live.source ? fieldOf(holder, live.source) : null;
  const role = live.role ? fieldOf(holder, live.role.name) : null;
  if (source && taken.words !== null && source.value === taken.words) source.value = "";
  if (role && taken.roleBefore !== null && role.value === roleOfWords) role.value = taken.roleBefore;
}
