import { decodeUtf8 } from "../util/utf8";

const ESCAPE =
  /((?:%[\da-f]{2})+)|\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|(.))|&(?:#x0*([\da-f]{1,6})|#0*(\d{1,7})|(amp|lt|gt|quot|apos|plus|sol|equals));?/gis;
const NAMES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  plus: "+",
  sol: "/",
  equals: "=",
};
const LAST_CODE_POINT = 0x10ffff;

/**
 * Decodes one level of percent encoding, of JSON and JavaScript string escapes, and of HTML entities, all at once.
 */
export function decodeEscapes(text: string): string {
  return text.replace(
    ESCAPE,
    (
      all,
      percent?: string,
      u?: string,
      braced?: string,
      x?: string,
      letter?: string,
      hex?: string,
      decimal?: string,
      name?: string,
    ) => {
      if (percent) {
        const bytes = percent
          .slice(1)
          .split("%")
          .map((byte) => Number.parseInt(byte, 16));
        return decodeUtf8(Uint8Array.from(bytes));
      }
      if (letter) return "\b\f\n\r\t"["bfnrt".indexOf(letter)] ?? letter;
      if (name) return NAMES[name.toLowerCase()] ?? all;
      const point = decimal ? Number(decimal) : Number.parseInt(u ?? braced ?? x ?? hex ?? "", 16);
      return String.fromCodePoint(Math.min(point, LAST_CODE_POINT));
    },
  );
}
