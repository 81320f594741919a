"use client";

import "./globals.css";
import { failureWords } from "@/app/failure-words";
import { FailureMessage } from "@/components/FailureMessage";

/** Stands in for everything when the frame itself broke, so it speaks both languages. */
export default function Broken() {
  return (
    <html lang="en">
      <head>
        <title>Milepost</title>
      </head>
      <body className="font-sans">
        <main className="mx-auto max-w-[1440px] px-4 py-6 md:px-7">
          <FailureMessage words={failureWords("en")} level="h1" />
          <FailureMessage words={failureWords("ko")} level="h2" />
        </main>
      </body>
    </html>
  );
}
