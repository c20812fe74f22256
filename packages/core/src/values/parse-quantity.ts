import type { JsonValue } from "../util/json";
import { isEmptyContent, type ParseOptions, rejectContent, trimContent } from "./parse-options";

/** What is known of a value that was not measured exactly. `~` means "about". */
export type Qualifier = ">" | "<" | ">=" | "<=" | "~";

/** A measured number: `>200` has the value 200 and the qualifier `>`. */
export interface Quantity {
  /** The number, without its qualifier. Always finite. */
  readonly value: number;
  /** `null` for an exact number. Otherwise `value` is a limit or an estimate: do not average it with exact numbers. */
  readonly qualifier: Qualifier | null;
  /** The content as Kaleidoscope sent it, with all its digits. */
  readonly text: string;
}

/** Characters that look the same as ASCII ones. Raised and lowered digits are not among them: 10⁵ is not 105. */
const LOOKALIKES: { readonly [character: string]: string } = {
  "≥": ">=",
  "⩾": ">=",
  "≧": ">=",
  "≤": "<=",
  "⩽": "<=",
  "≦": "<=",
  "＞": ">",
  "＜": "<",
  "＝": "=",
  "≈": "~",
  "∼": "~",
  "～": "~",
  "−": "-",
  "－": "-",
  "﹣": "-",
  "＋": "+",
};
const LOOKALIKE = /[≥⩾≧≤⩽≦＞＜＝≈∼～−－﹣＋]/g;

const QUANTITY = /^(>=|<=|[<>~=])?\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))(e[+-]?\d+)?$/i;

/**
 * Reads a number with an optional qualifier, as Kaleidoscope sends it: `"41"`, `"1.5e-3"`, `">200"`, `"≤ 0.1"`, or a
 * JSON number. Returns `null` for missing content: `null`, `undefined`, or text that is empty or has only spaces.
 *
 * Throws `InvalidValueError` for all other content, unless `onInvalid` is `"null"`: text with a unit, a comma or a
 * thousands separator, `NaN`, numbers too large or too small for JavaScript, booleans, and objects.
 *
 * @example
 * ```ts
 * import { parseQuantity } from "@kal/core";
 *
 * parseQuantity(">200"); // { value: 200, qualifier: ">", text: ">200" }
 * parseQuantity(""); // null
 * parseQuantity("n.d.", { onInvalid: "null" }); // null
 * ```
 */
export function parseQuantity(content: JsonValue | undefined, options: ParseOptions = {}): Quantity | null {
  if (isEmptyContent(content)) return null;
  const reject = (reason: string) => rejectContent("number", content, reason, options);
  if (typeof content !== "string" && typeof content !== "number")
    return reject("Only text and JSON numbers can be numbers.");
  const text = String(content);
  const plain = trimContent(text.replace(LOOKALIKE, (character) => LOOKALIKES[character] ?? character));
  const [, sign, digits = "", exponent = ""] = QUANTITY.exec(plain) ?? [];
  if (!digits) return reject(whyNoNumber(plain));
  const value = Number(digits + exponent);
  if (!Number.isFinite(value)) return reject("It is too large for a JavaScript number.");
  if (value === 0 && /[1-9]/.test(digits)) return reject("It is so small that JavaScript would make it 0.");
  return { value, qualifier: sign && sign !== "=" ? (sign as Qualifier) : null, text };
}

function whyNoNumber(plain: string): string {
  return /\d[\s,'’_]\d/.test(plain)
    ? "A comma or a space between digits may separate decimals or thousands. Write 1234.5: a decimal point, and no other separators."
    : "Expected a number such as 41, 1.5e-3 or >200, with a decimal point and without a unit.";
}
