"use client";

import { type DragEvent, useEffect, useRef, useState } from "react";
import styles from "./drop-zone.module.css";
import { Icon } from "./icon";

interface DropZoneProps {
  /** What the chooser is for, in a word or two. */
  label: string;
  /** What one reads in it. */
  text: string;
  /** As of a file input; any file where it is not given. */
  accept?: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A file input whose whole label is a place to drop a file on: the keyboard and a finger use it as any input. */
export function DropZone({ label, text, accept, disabled, onFile }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (!input.current || !file) return;
    onFile(file);
    // Clear the input, so that the same file can be chosen again after it was corrected.
    input.current.value = "";
  };
  // On a slow line people choose a file before the scripts are there to hear of it.
  useEffect(take, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  const dragOver = (event: DragEvent) => {
    // Otherwise the browser leaves the page and opens the dropped file.
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      className={styles.zone}
      data-over={over}
      onDrop={drop}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
    >
      <Icon name="upload" size={24} />
      <span>
        <span className={styles.main}>{text}</span>
        <span className={styles.or}>or choose one from your disk</span>
      </span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label={label}
        accept={accept}
        disabled={disabled}
        onChange={take}
      />
    </label>
  );
}
