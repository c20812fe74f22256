// What Kal weighs in an app, per import shape: bundled from the built packages, minified, gzipped.
//
//   npx tsx scripts/size.ts                  prints the table
//   npx tsx scripts/size.ts --check          fails if a shape is over its budget (size/budgets.json, in KiB)
//   npx tsx scripts/size.ts --analyze full   prints the minified bytes per source file, largest first
import budgets from "./size/budgets.json" with { type: "json" };
import { bytesPerFile, shapes, weigh } from "./size/bundles";
import { overBudget } from "./size/over-budget";
import { columns } from "./test/report";

const [option, name] = process.argv.slice(2);
if (option === "--analyze") {
  for (const [file, bytes] of await bytesPerFile(name ?? ""))
    console.log(`${String(bytes).padStart(7)}  ${file}`);
} else await printTable(option === "--check");

async function printTable(check: boolean) {
  const kib = (bytes: number) => (bytes / 1024).toFixed(2);
  const rows = [["KiB", "minified", "gzip", "budget"]];
  for (const shape of Object.keys(shapes)) {
    const weight = await weigh(shape);
    const problem = overBudget(shape, weight, budgets);
    if (check && problem) {
      console.error(problem);
      process.exitCode = 1;
    }
    const { budget } = budgets[shape as keyof typeof budgets];
    rows.push([shape, kib(weight.minified), kib(weight.gzip), budget.toFixed(2)]);
  }
  console.log(columns(rows));
}
