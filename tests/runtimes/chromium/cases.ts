import { failureIn, type Places } from "../suite/case";
import { everywhere } from "../suite/everywhere";
import { inPage } from "../suite/in-page";

const entries = [...everywhere, ...inPage];

Object.assign(globalThis, {
  kalCases: {
    names: entries.map(({ name }) => name),
    run: (name: string, places: Places) => failureIn(entries, name, places),
  },
});
