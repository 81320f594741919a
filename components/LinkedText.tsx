import { splitAtAddresses } from "@/domain/text/addresses";

/** A text as it was written, line breaks and all, in which addresses can be followed. */
export function LinkedText({ text, lang }: { text: string; lang: "en" | "ko" | undefined }) {
  let at = 0;
  const pieces = splitAtAddresses(text).map(({ text: piece, href }) => {
    const key = at;
    at += piece.length;
    if (href === null) return piece;
    return (
      <a key={key} href={href} rel="noopener noreferrer nofollow ugc">
        {piece}
      </a>
    );
  });
  return (
    <p className="whitespace-pre-line break-words" lang={lang}>
      {pieces}
    </p>
  );
}
