import { isJsonObject, type JsonValue } from "../util/json";

const LONGEST = 300;

/** Returns a summary of a body for a message: its own `message`, a page's title, or else its beginning. */
export function describeBody(body: JsonValue): string {
  if (isJsonObject(body)) {
    const words = [body.error, body.error_description, body.message].filter(
      (part) => typeof part === "string",
    );
    if (words[0]) return shortened(words.join(": "));
  }
  if (typeof body === "string" && isHtml(body)) {
    const title = /<title>([^<]{1,200})/i.exec(body)?.[1]?.trim();
    return `an HTML page${title ? ` ("${title}")` : ""}`;
  }
  return shortened(typeof body === "string" ? body : body === null ? "" : JSON.stringify(body));
}

export function isHtml(text: string): boolean {
  return /^\s*</.test(text);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
