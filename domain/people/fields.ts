import { z } from "zod";
import { unwelcome } from "@/domain/characters";

export const nameLimit = 120;
export const passwordLimits = { least: 12, most: 200 };

/** One `@`, ASCII only, at least two labels after it; each part bounded, so that matching takes linear time. */
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const visible = /[\p{L}\p{N}]/u;

export const emailSchema = z
  .string({ error: "email-missing" })
  .max(1000, "email-wrong")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().min(1, "email-missing").max(254, "email-wrong").regex(address, "email-wrong"));

export const nameSchema = z
  .string({ error: "name-missing" })
  .max(1000, "name-too-long")
  .refine((text) => !unwelcome.test(text) && !/[\t\n\r]/.test(text), "name-wrong")
  .transform((text) => text.normalize("NFC").trim())
  .pipe(z.string().min(1, "name-missing").max(nameLimit, "name-too-long").regex(visible, "name-missing"));

/** Counted in characters as people count them, not in UTF-16 units. */
export const newPasswordSchema = z
  .string({ error: "password-missing" })
  .min(1, "password-missing")
  .max(1000, "password-too-long")
  .refine((text) => [...text].length >= passwordLimits.least, "password-too-short")
  .refine((text) => [...text].length <= passwordLimits.most, "password-too-long")
  .refine((text) => !text.includes("\u0000"), "password-unfit");
