/** Believable rows in any number, none of which is in the seed: compounds `LIB-1` and on. */
export function compoundsCsv(count) {
  const lines = ["Compound ID,Common name,MW"];
  for (let n = 1; n <= count; n += 1) lines.push(`LIB-${n},Library ${n},${(150 + (n % 400)).toFixed(2)}`);
  return `${lines.join("\n")}\n`;
}

/** What `setInputFiles` takes. */
export const csvFile = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
