const COMPOUNDS = ["HAL-0001", "HAL-0002", "HAL-0003", "HAL-0004", "HAL-0005", "HAL-0006"];
const PLATES = 12;
const WELLS = 384;
const FIELDS = 9;

const wellName = (index: number) =>
  `${String.fromCharCode(65 + Math.floor(index / 24))}${String((index % 24) + 1).padStart(2, "0")}`;

/** Numbers that look measured and are the same each time. */
function* measured(): Generator<number> {
  let state = 20251112;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** About 1.7 MB: what an imaging reader exports for twelve plates, one line a field of view. */
export function imagingCsv(): string {
  const noise = measured();
  const next = () => noise.next().value as number;
  const lines = ["plate,well,field,compound,cells,viable_percent,intensity_mean,focus_score"];
  for (let plate = 1; plate <= PLATES; plate += 1) {
    for (let well = 0; well < WELLS; well += 1) {
      const compound = COMPOUNDS[well % COMPOUNDS.length];
      for (let field = 1; field <= FIELDS; field += 1) {
        const cells = 180 + Math.round(next() * 240);
        const viable = (40 + next() * 58).toFixed(1);
        const intensity = (900 + next() * 2400).toFixed(2);
        const focus = (0.7 + next() * 0.3).toFixed(3);
        lines.push([plate, wellName(well), field, compound, cells, viable, intensity, focus].join(","));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
