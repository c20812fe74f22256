const COMPOUNDS = ["HAL-0001", "HAL-0002", "HAL-0003", "HAL-0004", "HAL-0005", "HAL-0006"];
const DOSES_NM = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000, 30000];

/** Percent inhibition of an ideal inhibitor, so that a dose-response curve fits the numbers. */
const inhibition = (doseNm: number, ic50Nm: number) => (100 * doseNm) / (doseNm + ic50Nm);

/** The dose-response table of one plate, as a plate reader exports it. */
export function ic50Csv(): string {
  const rows = COMPOUNDS.flatMap((compound, index) =>
    DOSES_NM.map((dose) => [compound, dose, inhibition(dose, 40 * 3 ** index).toFixed(1)].join(",")),
  );
  return `${["compound,dose_nM,inhibition_percent", ...rows].join("\r\n")}\r\n`;
}

/** Where each compound is on the plate. */
export const plateRows = (): (string | number)[][] => [
  ["Well", "Compound", "Concentration (µM)", "Volume (µL)"],
  ...COMPOUNDS.map((compound, index) => [`A${String(index + 1).padStart(2, "0")}`, compound, 10, 2.5]),
  ["H12", "DMSO & buffer", 0, 2.5],
];

/** A table of the workspace with hard cases for CSV readers: quotes, commas, other scripts. */
export const reagentsCsv = (): string =>
  [
    "reagent,vendor,storage,note",
    'DTT,Sigma,"-20 °C, dry","""fresh"" only"',
    "HEPES,Merck,20 °C,",
    "抗体 KRAS,Abcam,4 °C,keep dark",
    "",
  ].join("\n");
