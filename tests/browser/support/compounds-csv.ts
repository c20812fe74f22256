/** Returns any number of believable rows that are not in the seed: compounds `LIB-1` and on. */
export function compoundsCsv(count: number): string {
  const lines = ["Compound ID,Common name,MW"];
  for (let n = 1; n <= count; n += 1) lines.push(`LIB-${n},Library ${n},${(150 + (n % 400)).toFixed(2)}`);
  return `${lines.join("\n")}\n`;
}

/** What `setInputFiles` takes. */
export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const csvFile = (name: string, text: string): FilePayload => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});
