import type { Metadata } from "next";
import { changePersonAction, inviteAction } from "@/app/actions/people";
import { formWords, hidden } from "@/app/form-words";
import { readPage, readPrivatePage } from "@/app/request";
import { wordsOf } from "@/app/words";
import { ActionForm } from "@/components/ActionForm";
import { userRoles } from "@/domain/vocabulary";
import { listPeople } from "@/server/people/people";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsOf((await readPage(params)).locale, "people")("title") };
}

export default async function PeoplePage({ params }: Props) {
  const { locale, viewer } = await readPrivatePage(params, "manage-people");
  const people = await listPeople(viewer);
  const t = wordsOf(locale, "people");
  const roles = userRoles.map((role) => ({ value: role, label: t(role) }));
  const changes = (isDisabled: boolean) => [
    { value: "analyst", label: t("makeAnalyst") },
    { value: "reviewer", label: t("makeReviewer") },
    { value: "admin", label: t("makeAdmin") },
    { value: "password", label: t("password") },
    isDisabled ? { value: "enable", label: t("enable") } : { value: "disable", label: t("disable") },
  ];
  return (
    <>
      <h1 className="mb-5">{t("title")}</h1>
      <ul className="divide-y divide-line rounded-xl border border-line bg-card">
        {people.map((person) => (
          <li
            key={person.id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 p-4 md:p-5"
          >
            <div>
              <p className="font-medium">{person.name}</p>
              <p className="text-ink-2">
                {person.email} · {t(person.role)}
                {person.isDisabled && ` · ${t("disabled")}`}
              </p>
            </div>
            <div className="[&>form]:flex [&>form]:flex-wrap [&>form]:items-end [&>form]:gap-3 [&>form]:space-y-0">
              <ActionForm
                action={changePersonAction}
                fields={[
                  hidden("locale", locale),
                  hidden("id", person.id),
                  {
                    name: "change",
                    label: t("change"),
                    type: "select",
                    value: person.role,
                    options: changes(person.isDisabled),
                  },
                ]}
                submit={t("changeButton")}
                look="plain"
                {...formWords(locale)}
              />
            </div>
          </li>
        ))}
      </ul>
      <section className="mt-9 max-w-md rounded-xl border border-line bg-card p-4 md:p-6">
        <h2 className="mb-3">{t("invite")}</h2>
        <ActionForm
          action={inviteAction}
          fields={[
            hidden("locale", locale),
            { name: "email", label: wordsOf(locale, "forms")("email"), type: "email", maxLength: 254 },
            { name: "role", label: t("role"), type: "select", value: "analyst", options: roles },
          ]}
          submit={t("inviteButton")}
          {...formWords(locale)}
        />
      </section>
    </>
  );
}
