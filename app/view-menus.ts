import { wordsOf } from "@/app/words";
import type { ViewMenuProps } from "@/components/timeline/ViewMenu";
import { groupings, type PictureAddress, sortings } from "@/domain/timeline/address";
import type { Locale } from "@/domain/vocabulary";

/** What the lanes can stand for and be sorted by, each with the address that does it. */
export function viewMenusOf(
  { group, sort }: PictureAddress,
  addressOf: (change: Partial<PictureAddress>) => string,
  locale: Locale,
): ViewMenuProps[] {
  const t = wordsOf(locale, "views");
  return [
    {
      name: t("group"),
      choices: groupings.map((key) => ({
        key,
        label: t(`groups.${key}`),
        href: addressOf({ group: key, collapsed: [] }),
        current: key === group,
      })),
    },
    {
      name: t("sort"),
      choices: sortings.map((key) => ({
        key,
        label: t(`sorts.${key}`),
        href: addressOf({ sort: key }),
        current: key === sort,
      })),
    },
  ];
}
