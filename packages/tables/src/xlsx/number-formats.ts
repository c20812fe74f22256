import type { ZipArchive } from "../zip/zip-archive";
import { parseWholeXml } from "./parse-xml";

/** What a number format shows, as far as it changes what a number means. */
export interface NumberFormat {
  kind: "number" | "percent" | "date" | "time" | "elapsed";
  /** The number of digits before the point, of which missing ones are shown as zeros: 4 for `0000`. */
  minDigits: number;
  /** Letters or a sign such as `>` that the format puts before the number. */
  prefix: string;
}

const GENERAL: NumberFormat = { kind: "number", minDigits: 0, prefix: "" };

/** Formats that every workbook has. Those from 27 to 58 are dates of East Asian versions of Excel. */
function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { ...GENERAL, kind: "percent" };
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return { ...GENERAL, kind: "date" };
  if (id === 46) return { ...GENERAL, kind: "elapsed" };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47)
    return { ...GENERAL, kind: "time" };
  return GENERAL;
}

/** Parses a format code such as `yyyy-mm-dd`, `0.0%`, `">"0` or `"HAL-"0000`. */
export function parseFormat(code: string): NumberFormat {
  const section = firstSection(code);
  const bare = section
    .replace(/"[^"]*"|\\.|[_*]./gs, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\][]*\]/gi, "")
    .replace(/General/gi, "");
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return { ...GENERAL, kind: "elapsed" };
  const hasTime = /[hs]|AM\/PM|A\/P/i.test(bare);
  if (/[yd]/i.test(bare.replace(/AM\/PM|A\/P/gi, "")) || (/m/i.test(bare) && !hasTime))
    return { ...GENERAL, kind: "date" };
  if (hasTime) return { ...GENERAL, kind: "time" };
  if (bare.includes("%")) return { ...GENERAL, kind: "percent" };
  const hasCondition = /\[[<>=]/.test(code);
  const zeros = /^[#,]*(0+)$/.exec(bare.trim())?.[1]?.length ?? 0;
  return { kind: "number", minDigits: zeros > 1 ? zeros : 0, prefix: hasCondition ? "" : prefixOf(section) };
}

/** Returns the part up to the first semicolon outside quotes, which formats positive numbers. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|[^";\\])*/s.exec(code)?.[0] ?? "";
}

/** Returns the quoted text before the first digit, if it has a letter, a digit or a sign that qualifies the number. */
function prefixOf(section: string): string {
  const before = /^(?:"[^"]*"|\\.|\[[^\][]*\]|[^0#?"\\])*/s.exec(section)?.[0] ?? "";
  const text = before
    .replace(/\[[^\][]*\]|[_*]./g, "")
    .replace(
      /"([^"]*)"|\\(.)/gs,
      (_, quoted: string | undefined, char: string | undefined) => quoted ?? char ?? "",
    )
    .replace(/General/gi, "");
  return /[\p{L}\p{N}<>=~≤≥≈±]/u.test(text) ? text : "";
}

/** Reads the number format of each style of a cell. */
export async function readNumberFormats(zip: ZipArchive, part: string | undefined): Promise<NumberFormat[]> {
  if (part === undefined) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const id = Number(attributes.numFmtId ?? 0);
    if (name === "numFmt") codes.set(id, attributes.formatCode ?? "");
    else if (name === "cellXfs") inCells = true;
    else if (name === "xf" && inCells) {
      const code = codes.get(id);
      formats.push(code === undefined ? builtInFormat(id) : parseFormat(code));
    }
  };
  const close = (name: string) => {
    if (name === "cellXfs") inCells = false;
  };
  await parseWholeXml(zip.read(part), { open, close }, part);
  return formats;
}

export const formatOf = (formats: readonly NumberFormat[], style: string | undefined): NumberFormat =>
  formats[Number(style ?? 0)] ?? GENERAL;
