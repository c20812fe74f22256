import { type ActivityRow, type Named, typeLabel } from "@/lib/activities";
import { tally } from "@/lib/tally";
import { capital } from "@/lib/words";

export interface Choice {
  value: string;
  label: string;
}

const counted = (values: readonly string[], label: (value: string) => string): Choice[] =>
  tally(values, (value) => value).map(([value, count]) => ({ value, label: `${label(value)} (${count})` }));

const named = (things: readonly Named[]): Choice[] => {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return counted(
    things.map(({ id }) => id),
    (id) => names.get(id) ?? id,
  );
};

/** What there is to choose from in each filter, and how many activities each choice has. */
export function filterChoices(rows: readonly ActivityRow[]) {
  return [
    {
      name: "status",
      label: "Status",
      choices: counted(
        rows.map(({ status }) => status),
        capital,
      ),
    },
    {
      name: "type",
      label: "Type",
      choices: counted(
        rows.map(({ type }) => type),
        typeLabel,
      ),
    },
    { name: "program", label: "Program", choices: named(rows.flatMap(({ programs }) => programs)) },
    { name: "assignee", label: "Assigned to", choices: named(rows.flatMap(({ people }) => people)) },
    { name: "label", label: "Label", choices: named(rows.flatMap(({ labels }) => labels)) },
  ] as const;
}

export type FilterChoices = ReturnType<typeof filterChoices>;
