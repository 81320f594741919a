import { z } from "zod";
import { emailSchema, nameSchema, newPasswordSchema } from "@/domain/people/fields";
import { localeSchema, userRoleSchema } from "@/domain/vocabulary";

const role = z.enum(userRoleSchema.options, { error: "role-wrong" });
const language = z.enum(localeSchema.options, { error: "language-wrong" });
/** A password that is compared, not chosen: any text of bearable length. */
const givenPassword = z
  .string({ error: "password-missing" })
  .min(1, "password-missing")
  .max(200, "password-wrong");

export const signInSchema = z.strictObject({ email: emailSchema, password: givenPassword });

export const inviteSchema = z.strictObject({ email: emailSchema, role });

/** What a newcomer fills in; to an invited one the address is given. */
export const setupSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export const resetPasswordSchema = z.strictObject({ password: newPasswordSchema });

export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role,
  password: newPasswordSchema,
  language: language.default("en"),
});

export const roleChangeSchema = z.strictObject({ role });

export const changePasswordSchema = z.strictObject({ current: givenPassword, next: newPasswordSchema });

export const accountSchema = z.strictObject({
  name: nameSchema,
  language,
  isNamePublic: z.boolean({ error: "form-wrong" }),
  usesKeys: z.boolean({ error: "form-wrong" }),
});
