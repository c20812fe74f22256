import { Molecule } from "@/components/molecule/molecule";
import { counted } from "@/lib/words";
import type { Structure } from "./contents";
import styles from "./structure-grid.module.css";

/** More than anybody looks through, and few enough to draw at once. */
const SHOWN = 60;

export function StructureGrid({ name, structures }: { name: string; structures: readonly Structure[] }) {
  return (
    <figure>
      <ul aria-label={`Structures in ${name}`} className={styles.grid}>
        {structures.slice(0, SHOWN).map((structure, index) => (
          // A molecule of a file has nothing but its place to be known by.
          <li key={`${index}:${structure.name}`} className={styles.card}>
            <Molecule structure={structure.molfile} name={structure.name} width={190} height={130} />
            <p className={styles.name}>{structure.name}</p>
            <dl className={styles.properties}>
              {structure.properties.map(([term, value]) => (
                <div key={term} className={styles.property}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>
        {counted(structures.length, "structure", "structures")}
        {structures.length > SHOWN && `; the first ${SHOWN} are shown`}
      </figcaption>
    </figure>
  );
}
