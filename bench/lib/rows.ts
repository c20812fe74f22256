/** Rows of an assay, as an import takes them. with_kalbio.py makes the same. */
export function rows(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    "Compound ID": `HAL-${at}`,
    Plate: `P-${at % 96}`,
    Well: `A${at % 12}`,
    "Concentration (uM)": at / 8,
    "Inhibition (%)": (at * 7) % 100,
    Comment: "measured twice",
  }));
}
