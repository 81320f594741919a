// What a reader sees of a page that broke, and of a form that did not come from one of our pages. It needs no script, no database and no file of styles.
import { readFileSync } from "node:fs";

const words = Object.fromEntries(
  ["en", "ko"].map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../messages/failure.${language}.json`, import.meta.url), "utf8")),
  ]),
);

export const plainPageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "private, no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const style = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1a1d21;--brand:#0b4f6c}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--ink:#e8e6e1;--brand:#7cc0de}}
body{max-width:60ch;margin:12vh auto;padding:0 20px;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;word-break:keep-all}
h1{font-size:26px;line-height:1.3;margin:0 0 .4em}a{color:var(--brand);display:inline-block;padding:8px 16px 8px 0}`;

/**
 * @param {string} language of the address
 * @param {string | null} address to try again; null when a form was sent, which going back and sending again repeats
 * @returns {string}
 */
export function failedPage(language, address) {
  const { title, text, sent, again, home } = words[language];
  const retry = address === null ? "" : `<a href="${escapeText(address)}">${again}</a>`;
  const told = address === null ? `${text} ${sent}` : text;
  return page(language, title, `<p>${told}</p><p>${retry}<a href="/${language}">${home}</a></p>`);
}

/**
 * A form that another site's page sent, or that says not where it comes from.
 * @param {string | undefined} address it was sent to
 * @returns {string}
 */
export function refusedPage(address) {
  const language = languageOf(address);
  const { refused, refusedText, home } = words[language];
  return page(language, refused, `<p>${refusedText}</p><p><a href="/${language}">${home}</a></p>`);
}

/**
 * A form that could not be read: damaged on its way (400), too large (413), or of a page from before an update (409).
 * @param {string | undefined} address it was sent to
 * @param {number} status
 * @returns {string}
 */
export function unreadFormPage(address, status) {
  const language = languageOf(address);
  const { refused, unreadText, largeText, olderText, home } = words[language];
  const text = { 409: olderText, 413: largeText }[status] ?? unreadText;
  return page(language, refused, `<p>${text}</p><p><a href="/${language}">${home}</a></p>`);
}

const languageOf = (address) => (address?.startsWith("/ko") ? "ko" : "en");

/** @param {string} language @param {string} title @param {string} content */
function page(language, title, content) {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Milepost</title><style>${style}</style>
<main role="alert"><h1>${title}</h1>${content}</main></html>
`;
}

/** @param {string} text */
function escapeText(text) {
  const names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (each) => names[each]);
}
