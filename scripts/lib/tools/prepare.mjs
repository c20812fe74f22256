import { chromium } from "./chromium.mjs";
import { redis } from "./redis.mjs";

const known = [chromium, redis];

/**
 * Sees to it that the programs which the steps name in `tools` are there. Returns their paths as environment
 * variables for the steps, and advice for each that is missing.
 */
export async function prepareTools(steps, env, tools = known) {
  const wanted = new Set(steps.flatMap((step) => step.tools ?? []));
  const variables = {};
  const missing = new Map();
  for (const name of wanted) {
    const tool = tools.find((candidate) => candidate.name === name);
    if (!tool) throw new Error(`No step can ask for "${name}": scripts/lib/tools does not know it`);
    let path = tool.find();
    if (!path) {
      await tool.install({ env });
      path = tool.find();
    }
    console.log(path ? `${name}: ${path}` : `${name} is missing: ${tool.advice}`);
    if (path) variables[tool.variable] = path;
    else missing.set(name, tool.advice);
  }
  return { variables, missing };
}
