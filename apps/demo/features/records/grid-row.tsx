import Link from "next/link";
import { Skeleton } from "@/components/ui/skeleton";
import type { Column } from "./column";
import { FieldContent } from "./field-content";
import type { Cell } from "./grid-keys";
import styles from "./record-grid.module.css";
import type { RecordRow } from "./record-row";

const STRUCTURE = { width: 138, height: 76 };

interface GridRowProps {
  index: number;
  /** Missing while it is on its way. */
  row: RecordRow | undefined;
  columns: readonly Column[];
  /** The active column, where this is the active row. */
  active: number | null;
  cellId: (row: number, column: number) => string;
  onChoose: (cell: Cell) => void;
}

export function GridRow({ index, row, columns, active, cellId, onChoose }: GridRowProps) {
  return (
    // The header is the first row.
    <tr aria-rowindex={index + 2} aria-busy={!row} className={styles.row}>
      {columns.map((column, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the table, which names the active cell.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys of all its cells.
        <td
          key={column.id}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid can be the active one.
          role="gridcell"
          id={cellId(index, place)}
          aria-colindex={place + 1}
          aria-selected={active === place}
          data-type={column.type}
          className={styles.cell}
          onClick={() => onChoose({ row: index, column: place })}
        >
          {row ? <GridCell row={row} column={column} isFirst={place === 0} /> : <Skeleton height={18} />}
        </td>
      ))}
    </tr>
  );
}

function GridCell({ row, column, isFirst }: { row: RecordRow; column: Column; isFirst: boolean }) {
  const content = row.cells[column.id] ?? null;
  if (!isFirst)
    return <FieldContent type={column.type} content={content} name={row.name} structure={STRUCTURE} />;
  return (
    // Out of the order of Tab, which would stop at every row: in the grid, Enter opens the active one.
    <Link className={styles.open} href={`/records/${row.id}`} prefetch={false} tabIndex={-1}>
      {content === null ? row.name : String(content)}
    </Link>
  );
}
