"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { draw } from "./draw";
import styles from "./molecule.module.css";

interface MoleculeProps {
  /** SMILES or a molfile. */
  structure: string;
  /** What it is called: the drawing's text for those who do not see it. */
  name: string;
  width: number;
  height: number;
}

type Drawing = { of: string; image: string | null };

/** A structure, drawn in a box of a fixed size, so that nothing moves when the drawing comes. */
export function Molecule({ structure, name, width, height }: MoleculeProps) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (image: string | null) => wanted && setDrawing({ of: structure, image });
    draw(structure).then(show, () => show(null));
    return () => {
      wanted = false;
    };
  }, [structure]);
  const image = drawing?.of === structure ? drawing.image : undefined;
  return (
    <span className={styles.box} style={{ width, height }}>
      {image === undefined ? (
        <Skeleton height={height - 8} />
      ) : image === null ? (
        <span className={styles.failed}>cannot be drawn</span>
      ) : (
        <img
          className={styles.image}
          src={image}
          alt={`Structure of ${name}`}
          width={width}
          height={height}
        />
      )}
    </span>
  );
}
