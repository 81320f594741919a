import { notFound } from "next/navigation";

/** Any other address: a dynamic page, because a prerendered one would carry no nonce. */
export default function UnknownPage(): never {
  notFound();
}
