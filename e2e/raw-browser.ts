import http from "node:http";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** How long the answer took, in milliseconds. */
  took: number;
}

type Headers = Record<string, string | undefined>;
export type Fields = Record<string, string>;

/** A browser without scripts whose every header can be forged. Knows one site and keeps its cookies. */
export class RawBrowser {
  readonly cookies = new Map<string, string>();
  /** Attributes of the cookies that were set last, as sent. */
  setCookies: string[] = [];
  readonly #site: URL;

  /** @param url where the product is said to be; @param port where it listens */
  constructor(
    readonly url: string,
    private readonly port = Number(new URL(url).port),
  ) {
    this.#site = new URL(url);
  }

  /** One request; a header that is undefined is left out. */
  async ask(method: string, path: string, headers: Headers = {}, body?: Buffer): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent: Headers = { host: this.#site.host, cookie: cookie || undefined, ...headers };
    for (const name of Object.keys(sent)) if (sent[name] === undefined) delete sent[name];
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const options = {
        host: "127.0.0.1",
        port: this.port,
        method,
        path,
        headers: sent as Record<string, string>,
      };
      const request = http.request({ ...options, agent: false }, (response) => {
        this.#keep(response.headers["set-cookie"] ?? []);
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode: status = 0, headers: received } = response;
          const took = performance.now() - began;
          resolve({ status, headers: received, text: Buffer.concat(parts).toString(), took });
        });
      });
      request.setTimeout(30_000, () => request.destroy(new Error(`${method} ${path} got no answer`)));
      request.on("error", reject);
      request.end(body);
    });
  }

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.ask("GET", path, headers);
  }

  /** Opens a page and sends its form that has the field, as a browser without scripts does. */
  async send(path: string, field: string, values: Fields, headers: Headers = {}): Promise<Answer> {
    const fields = { ...formWith(field, (await this.get(path)).text), ...values };
    return this.post(path, Object.entries(fields), {
      origin: this.#site.origin,
      "sec-fetch-site": "same-origin",
      ...headers,
    });
  }

  /** Calls a server action by its id, as the page's own scripts do; what it answers is in the text. */
  call(path: string, id: string, values: Fields, headers: Headers = {}): Promise<Answer> {
    const untouched = { serial: 0, message: null, tone: "done", goTo: null, problems: {}, values: {} };
    const named = Object.entries(values).map(([name, value]): [string, string] => [`_1_${name}`, value]);
    // The arguments come last, as a page sends them: what they point at must have arrived. (A record would put "0" first.)
    const fields: [string, string][] = [...named, ["0", JSON.stringify([untouched, "$K1"])]];
    return this.post(path, fields, { origin: this.#site.origin, "next-action": id, ...headers });
  }

  post(path: string, fields: [string, string][], headers: Headers): Promise<Answer> {
    const edge = "----milepost-test";
    const parts = fields.map(
      ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = Buffer.from(`${parts.join("")}--${edge}--\r\n`);
    const type = {
      "content-type": `multipart/form-data; boundary=${edge}`,
      "content-length": `${body.length}`,
    };
    return this.ask("POST", path, { ...type, ...headers }, body);
  }

  #keep(lines: string[]): void {
    if (lines.length > 0) this.setCookies = lines;
    for (const line of lines) {
      const [, name = "", value = ""] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const entities: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'", "#39": "'" };
const plain = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name) => entities[name] ?? "");

/** Fields of the page's first form that has the named one, with their values. */
function formWith(field: string, html: string): Fields {
  for (const [, form = ""] of html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)) {
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]): [string, string] => [
      plain(tag.match(/\bname="([^"]*)"/)?.[1] ?? ""),
      plain(tag.match(/\bvalue="([^"]*)"/)?.[1] ?? ""),
    ]);
    const others = [...form.matchAll(/<(?:select|textarea)\b[^>]*\bname="([^"]*)"/g)].map(([, name]) => name);
    if (inputs.some(([name]) => name === field) || others.includes(field))
      return Object.fromEntries(inputs.filter(([name]) => name !== ""));
  }
  throw new Error(`The page has no form with the field ${field}: ${html.slice(0, 300)}`);
}
