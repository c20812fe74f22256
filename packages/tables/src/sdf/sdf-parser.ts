import type { Line } from "./line-splitter";

/** A molecule of an SDF and its properties. */
export interface Molecule {
  /** The number of the molecule in the file, from 1. */
  number: number;
  /** The line where the molecule begins. */
  line: number;
  /** The text up to `M  END`, byte for byte. */
  molfile: string;
  /** The first line of the molfile. */
  name: string;
  properties: Property[];
  problems: MoleculeProblem[];
}

interface Property {
  name: string;
  value: string;
  line: number;
}

interface MoleculeProblem {
  line: number;
  message: string;
}

const isEmpty = (text: string) => text.trim() === "";
/** A file that was cut anywhere could hold a shorter line, but not this one. */
const isEndOfRecord = (text: string) => text.startsWith("$$$$");
const isEndOfMolfile = (text: string) => /^M {2}END\s*$/.test(text);
const MAX_MOLFILE_LENGTH = 64 * 1024 * 1024;

/** Parses the lines of an SDF into molecules. */
export class SdfParser {
  #count = 0;
  /** The properties that every molecule so far has. */
  #commonNames: ReadonlySet<string> | null = null;
  #molecule: Molecule | null = null;
  #molfile: Line[] = [];
  #molfileLength = 0;
  #inMolfile = true;
  #value: { name: string; lines: string[]; line: number } | null = null;

  /** Returns the molecule that this line completes. */
  push(line: Line): Molecule | null {
    this.#molecule ??= this.#start(line);
    if (isEndOfRecord(line.text)) return this.#finish(true);
    if (this.#inMolfile) this.#addMolfileLine(line);
    else this.#addDataLine(line);
    return null;
  }

  /** Returns the last molecule if the file does not end with `$$$$`. */
  end(): Molecule | null {
    const hasContents = this.#molfile.some(({ text }) => !isEmpty(text)) || !this.#inMolfile;
    return this.#molecule && hasContents ? this.#finish(false) : null;
  }

  #start({ number: line }: Line): Molecule {
    this.#count += 1;
    return { number: this.#count, line, molfile: "", name: "", properties: [], problems: [] };
  }

  #addMolfileLine(line: Line): void {
    // Molfiles of before 1990 have no "M  END", so a property ends them, too.
    if (this.#molfile.length > 3 && /^>[ \t]+.*<.+>/.test(line.text)) {
      this.#inMolfile = false;
      this.#addDataLine(line);
      return;
    }
    this.#molfile.push(line);
    this.#molfileLength += line.text.length + 1;
    if (this.#molfileLength > MAX_MOLFILE_LENGTH)
      throw new RangeError(`the molecule that begins in line ${this.#molecule?.line} does not end`);
    if (isEndOfMolfile(line.text)) this.#inMolfile = false;
  }

  #addDataLine({ text, number: line }: Line): void {
    const value = this.#value;
    if (value && isEmpty(text)) {
      this.#endValue();
    } else if (value) {
      if (/^>[ \t]+(?:\S+[ \t]+)*<[^>]+>/.test(text))
        this.#problem(
          line,
          `"${value.name}" has a line that looks like the next property. Put an empty line before it`,
        );
      value.lines.push(text);
    } else if (text.startsWith(">")) {
      const name = propertyName(text);
      if (name === null)
        this.#problem(line, `the property has no name in angle brackets: ${text.slice(0, 60)}`);
      else if (this.#molecule?.properties.some((property) => property.name === name))
        this.#problem(line, `the property "${name}" occurs twice`);
      this.#value = { name: name ?? "", lines: [], line };
    } else if (!isEmpty(text)) {
      this.#problem(line, `the line belongs to no property: ${text.slice(0, 60)}`);
    }
  }

  #endValue(): void {
    if (this.#value) {
      const { name, lines, line } = this.#value;
      this.#molecule?.properties.push({ name, value: lines.join("\n"), line });
    }
    this.#value = null;
  }

  #problem(line: number, message: string): void {
    this.#molecule?.problems.push({ line, message });
  }

  #finish(isClosed: boolean): Molecule | null {
    const molecule = this.#molecule;
    if (!molecule) return null;
    const last = this.#molfile.at(-1)?.number ?? molecule.line;
    const isCut = !isClosed && this.#value !== null;
    const cutLine = this.#value?.line ?? last;
    this.#endValue();
    molecule.molfile = this.#molfile.map(({ text, ending }) => text + ending).join("");
    molecule.name = this.#molfile[0]?.text.trim() ?? "";
    const flaw = molfileFlaw(this.#molfile, !this.#inMolfile);
    if (flaw) this.#problem(last, isClosed ? flaw : `${flaw}. The file may be cut off`);
    const names = new Set(molecule.properties.map(({ name }) => name));
    // Without "$$$$", a file that was cut between two properties looks complete but for what the others have.
    if (isCut || (!isClosed && !flaw && [...(this.#commonNames ?? [])].some((name) => !names.has(name))))
      this.#problem(cutLine, "the file ends inside the properties, without $$$$. It may be cut off");
    this.#commonNames = this.#commonNames
      ? new Set([...this.#commonNames].filter((name) => names.has(name)))
      : names;
    this.#molecule = null;
    this.#molfile = [];
    this.#molfileLength = 0;
    this.#inMolfile = true;
    return molecule;
  }
}

/** Returns the name in a header such as `>  25 <MELTING.POINT> (3)` or `> DT12`, or `null`. */
function propertyName(header: string): string | null {
  const from = header.indexOf("<");
  const to = header.lastIndexOf(">");
  if (from > 0 && to > from + 1) return header.slice(from + 1, to).trim() || null;
  return /\bDT\d+\b/.exec(header)?.[0] ?? null;
}

/** Returns what is wrong with a molfile, as far as its lines show. */
function molfileFlaw(lines: readonly Line[], hasEnd: boolean): string | null {
  if (lines.every(({ text }) => isEmpty(text))) return "the molecule is empty";
  const counts = lines[3]?.text ?? "";
  if (/V3000\s*$/.test(counts)) return hasEnd ? null : 'the molfile has no "M  END"';
  const [atoms, bonds] = [counts.slice(0, 3), counts.slice(3, 6)];
  if (!/^[ \d]{2}\d$/.test(atoms) || !/^[ \d]{2}\d$/.test(bonds))
    return `line 4 of the molfile must have the numbers of atoms and bonds, not "${counts.slice(0, 60)}"`;
  const needed =
    4 + Number(atoms) + Number(bonds) + (hasEnd && isEndOfMolfile(lines.at(-1)?.text ?? "") ? 1 : 0);
  if (lines.length >= needed) return null;
  return `the molfile has ${lines.length} lines, but ${Number(atoms)} atoms and ${Number(bonds)} bonds need ${needed}`;
}
