import control from "@/components/ui/control.module.css";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import type { ExportChoice } from "./export-choice";
import styles from "./export-form.module.css";
import { FilterRows } from "./filter-rows";
import type { ExportPageData } from "./load-export";

interface ExportFormProps extends Pick<ExportPageData, "types" | "fields" | "views" | "programs"> {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
}

const options = (any: string, named: readonly { id: string; label: string }[]) => [
  { value: "", label: any },
  ...named.map(({ id, label }) => ({ value: id, label })),
];

export function ExportForm({ types, fields, views, programs, choice, onChange }: ExportFormProps) {
  const type = types.find(({ id }) => id === choice.typeId);
  const put = (next: Partial<ExportChoice>) => onChange({ ...choice, ...next });
  return (
    <div className={styles.form}>
      <div className={styles.grid}>
        <SelectField
          label="Records of type"
          value={choice.typeId}
          options={types.map(({ id, label }) => ({ value: id, label }))}
          // A view and the filters on keys are of one type.
          onChange={({ target }) => put({ typeId: target.value, viewId: "", filters: [] })}
        />
        <SelectField
          label="Columns"
          value={choice.viewId}
          options={options(
            "All fields",
            views
              .filter(({ typeId }) => typeId === choice.typeId)
              .map((view) => ({
                ...view,
                label: `as in “${view.label}”`,
              })),
          )}
          onChange={({ target }) => put({ viewId: target.value })}
        />
        <SelectField
          label="Program"
          value={choice.programId}
          options={options("All", programs)}
          onChange={({ target }) => put({ programId: target.value })}
        />
        <SearchField
          label="Search records"
          placeholder="Search records"
          value={choice.text}
          onChange={({ target }) => put({ text: target.value })}
        />
      </div>
      <FilterRows
        fields={[...(type?.keyFields ?? []), ...fields]}
        filters={choice.filters}
        onChange={(filters) => put({ filters })}
      />
      <label className={styles.name}>
        <span>File name</span>
        <input
          className={control.control}
          type="text"
          value={choice.filename}
          onChange={({ target }) => put({ filename: target.value })}
        />
      </label>
    </div>
  );
}
