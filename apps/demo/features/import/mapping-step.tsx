import control from "@/components/ui/control.module.css";
import { SelectField } from "@/components/ui/select-field";
import table from "@/components/ui/table.module.css";
import type { RecordField, RecordType } from "@/lib/record-types";
import type { CsvFile } from "./csv-file";
import type { Mapping } from "./guess-mapping";
import styles from "./mapping-step.module.css";

interface MappingStepProps {
  file: CsvFile;
  types: readonly RecordType[];
  type: RecordType;
  fields: readonly RecordField[];
  mapping: Mapping;
  onType: (type: RecordType) => void;
  onMapping: (mapping: Mapping) => void;
}

const EXAMPLES = 3;

const examples = (file: CsvFile, column: number) =>
  file.rows
    .map(({ cells }) => cells[column]?.trim() ?? "")
    .filter(Boolean)
    .slice(0, EXAMPLES)
    .join(", ");

/** What the rows are, and which column is which field. */
export function MappingStep(props: MappingStepProps) {
  const { file, types, type, fields, mapping, onType, onMapping } = props;
  const keyIds = new Set(type.keyFields.map(({ id }) => id));
  const chooseType = (id: string) => {
    const next = types.find((one) => one.id === id);
    if (next) onType(next);
  };
  return (
    <>
      <div className={styles.type}>
        <SelectField
          label="The rows are"
          value={type.id}
          options={types.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ target }) => chooseType(target.value)}
        />
        <p className={styles.keys}>
          One record is known by: <strong>{type.keyFields.map(({ name }) => name).join(" and ")}</strong>
        </p>
      </div>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="visually-hidden">Columns of the file, and the fields they go to</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          {file.header.map((title, index) => {
            const chosen = mapping[index] ?? "";
            return (
              // Two columns may have one title: only its place tells a column from the others.
              <tr key={`${index}:${title}`} className={styles.row}>
                <th scope="row" className={styles.column}>
                  {title}
                </th>
                <td className={styles.holds}>{examples(file, index)}</td>
                <td className={styles.goes}>
                  <select
                    className={`${control.control} ${styles.select}`}
                    aria-label={`Field for ${title}`}
                    value={chosen}
                    onChange={({ target }) =>
                      onMapping(mapping.map((id, at) => (at === index ? target.value || null : id)))
                    }
                  >
                    <option value="">Left out</option>
                    <optgroup label="Key fields">
                      {type.keyFields.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                    <optgroup label="Data fields">
                      {fields.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                  </select>
                  {keyIds.has(chosen) && <span className={styles.key}>Key</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
