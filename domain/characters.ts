/**
 * Characters that no text for readers may have: controls besides tab and line break, lone surrogates, marks that turn
 * the direction of the text after them, separators that break lines unseen, and what is no character at all. NUL is among
 * them, which Postgres would refuse.
 */
export const unwelcome =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;
