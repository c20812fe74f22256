import type { Output } from "../output/output";
import { counted } from "../output/quantities";
import type { Plan } from "./plan";

/** What was found out before anything was sent. */
export function printPlan(output: Output, { file, head, columns, checked }: Plan): void {
  const skipped = head.filter((name, index) => name && !columns.some((column) => column.index === index));
  for (const { name, fieldName, isKey, field } of columns)
    output.note(`${name} -> ${fieldName}${isKey ? " (key)" : ""}${field ? "" : " (new field)"}`);
  if (skipped.length > 0) output.note(`left out: ${skipped.join(", ")}`);
  for (const { line, message } of checked.problems) output.note(`${file}:${line}: ${message}`);
  const more = checked.problemCount - checked.problems.length;
  if (more > 0) output.note(`and ${counted(more, "problem")} more`);
  if (checked.repeatedKeys > 0)
    output.warn(
      `${counted(checked.repeatedKeys, "row")} of ${checked.rowCount} have the keys of an earlier row. They are sent in order, as updates of the same records.`,
    );
  if (!checked.comparedAll)
    output.note("There are too many rows to compare all keys, so the batches are sent one after the other.");
  output.note(`${counted(checked.rowCount, "row")} checked.`);
}

/** The same for `--json`. */
export function planJson({ file, columns, checked }: Plan) {
  return {
    file,
    rows: checked.rowCount,
    columns: columns.map(({ name, fieldName, isKey, field }) => ({
      column: name,
      field: fieldName,
      key: isKey,
      new: field === null,
    })),
    problems: checked.problems,
    problem_count: checked.problemCount,
  };
}
