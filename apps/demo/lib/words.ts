const date = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  // One zone for server and browser, or the two would render different text.
  timeZone: "UTC",
});

/** `20 Feb 2026`; empty for none or for what is no date. */
export function day(iso: string | null): string {
  const time = iso ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? "" : date.format(time);
}

/** `1.2 MB`, in the decimal units that file managers show. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `1 activity`, `3 activities`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** `in progress` as a heading or a chip shows it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
