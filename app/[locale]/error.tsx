"use client";

import { useParams } from "next/navigation";
import { failureWords } from "@/app/failure-words";
import { readLocale } from "@/app/locale";
import { FailureMessage } from "@/components/FailureMessage";

/** What stands in the frame instead of a page that broke. */
export default function FailedPage() {
  const { locale } = useParams<{ locale?: string }>();
  return <FailureMessage words={failureWords(readLocale(locale ?? "") ?? "en")} level="h1" />;
}
