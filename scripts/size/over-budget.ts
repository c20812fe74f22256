import type { Weight } from "./bundles";

/** Returns what is wrong if a shape weighs more than its budget, or has none. */
export function overBudget(
  shape: string,
  { gzip }: Weight,
  budgets: Record<string, { budget: number }>,
): string | undefined {
  const budget = budgets[shape]?.budget;
  if (budget === undefined) return `${shape} has no budget in scripts/size/budgets.json.`;
  if (gzip <= budget * 1024) return undefined;
  return `${shape} is over its budget; "npx tsx scripts/size.ts --analyze '${shape}'" shows what takes the bytes.`;
}
