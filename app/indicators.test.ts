import { expect, test } from "vitest";
import { amountInWords, units } from "@/app/indicators";
import { qualifiers } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";

test("money has the sign of its currency and large sums are told in words", () => {
  expect(amountInWords(2_000_000_000_000, "USD", "en")).toBe("US$2tn");
  expect(amountInWords(2_000_000_000_000, "USD", "ko")).toBe("US$2조");
  expect(amountInWords(4_250_000, "USD", "en")).toBe("US$4.25m");
  expect(amountInWords(1_500, "KRW", "ko")).toBe("₩1,500");
});

test("other numbers have their unit in the reader's language where it is known", () => {
  expect(amountInWords(740_000, "people", "en")).toBe("740,000 people");
  expect(amountInWords(740_000, "people", "ko")).toBe("740,000명");
  expect(amountInWords(12.5, "%", "ko")).toBe("12.5%");
  expect(amountInWords(3, "GW", "en")).toBe("3 GW");
});

test("every known unit and qualifier has words in both languages", () => {
  for (const messages of [en, ko]) {
    expect(Object.keys(messages.units)).toEqual([...units]);
    expect(Object.keys(messages.qualifiers)).toEqual([...qualifiers]);
  }
});
