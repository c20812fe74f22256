import { structureOf } from "./structure-of";

const drawn = new Map<string, Promise<string>>();

/**
 * A structure, as SMILES or as a molfile, as the address of an image. Rejects what is no structure.
 *
 * The program that draws weighs 340 kB compressed, so it comes when the first structure is to be drawn. The drawing is
 * used as an image: an SVG put into the page could bring a script along with a label.
 */
export function draw(structure: string): Promise<string> {
  const known = drawn.get(structure);
  if (known) return known;
  const image = import("openchemlib").then(({ Molecule }) => {
    const svg = structureOf(Molecule, structure).toSVG(WIDTH, HEIGHT, undefined, OPTIONS);
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  });
  drawn.set(structure, image);
  return image;
}

/** Room for a large molecule; a small one is cut to what it needs. */
const WIDTH = 360;
const HEIGHT = 240;
const OPTIONS = {
  autoCrop: true,
  autoCropMargin: 6,
  suppressChiralText: true,
  suppressCIPParity: true,
  suppressESR: true,
};
