import { formatCount } from "../output/format";
import type { Output } from "../output/output";
import type { ImportPlan } from "./plan-import";

/** Prints the mapping of the columns and the problems of the rows to stderr. */
export function printPlan(output: Output, { file, header, columns, check }: ImportPlan): void {
  const skipped = header.filter((name, index) => name && !columns.some((column) => column.index === index));
  for (const { name, fieldName, isKey, field } of columns)
    output.note(`${name} -> ${fieldName}${isKey ? " (key)" : ""}${field ? "" : " (new field)"}`);
  if (skipped.length > 0) output.note(`skipped: ${skipped.join(", ")}`);
  for (const { line, message } of check.problems) output.note(`${file}:${line}: ${message}`);
  const unlisted = check.problemCount - check.problems.length;
  if (unlisted > 0) output.note(`and ${formatCount(unlisted, "more problem")}`);
  if (check.duplicateKeys > 0)
    output.warn(
      `${formatCount(check.duplicateKeys, "row")} of ${check.rowCount} have the same keys as an earlier row. They are sent in order, and each updates the same record.`,
    );
  if (!check.comparedAll)
    output.note("The file has too many rows to compare all keys, so kal sends the batches one at a time.");
  output.note(`${formatCount(check.rowCount, "row")} checked.`);
}

/** Returns the plan as `--json` prints it. */
export function planJson({ file, columns, check }: ImportPlan) {
  return {
    file,
    rows: check.rowCount,
    columns: columns.map(({ name, fieldName, isKey, field }) => ({
      column: name,
      field: fieldName,
      key: isKey,
      new: field === null,
    })),
    problems: check.problems,
    problem_count: check.problemCount,
  };
}
