import { expect, test } from "vitest";
import { print } from "../problem";
import { root } from "../root";
import { sampleRepository } from "../sample-repository";
import { valueNumbers } from "./value-numbers";

const findings = async (files: Record<string, string>) =>
  (await valueNumbers(await sampleRepository(files))).map(print);

test("no example takes a missing value, or a limit such as >200, for a number", async () => {
  expect((await valueNumbers(root)).map(print)).toStrictEqual([]);
});

const wrong = {
  "Number(await record.getValueContent('IC50'));": /Number\(\) around the content/,
  "const weight = await record.getValueContent('MW'); parseFloat(weight);": /parseFloat\(\) around/,
  "Number.parseFloat(String(await record.getValueContent('MW')).trim());": /parseFloat\(\) around/,
  "const { content } = value; const n = +content;": /a sign before/,
  "const { content: held } = value; Number(held ?? '0');": /Number\(\) around/,
  "rows.map(({ content }) => Number(content));": /Number\(\) around/,
  "values.map((one) => one.content).map(Number);": /Number for the content/,
  "const n = (await record.getValueContent('MW')) as number;": /as a number/,
  "const n = (await record.getValueContent('MW')) ?? 0;": /in place of a missing value/,
  "const n = value.content || 0;": /in place of a missing value/,
  "if ((await record.getValueContent('MW')) > 450) heavy += 1;": /> with the content/,
  "rows.sort((a, b) => a.content - b.content);": /- with the content/,
  "Number(`${value?.content}`);": /Number\(\) around/,
};

for (const [code, message] of Object.entries(wrong))
  test(`finds ${code}`, async () => {
    const [found = "", ...more] = await findings({ "docs/examples/a.ts": code });
    expect(found).toMatch(/^docs\/examples\/a\.ts:1 /);
    expect(found).toMatch(message);
    expect(more).toStrictEqual([]);
  });

const right = [
  "const asNumber = (value) => (typeof value === 'string' && /^-?[0-9]+$/.test(value) ? Number(value) : value);",
  "const measured = (await record.getValueContent('IC50')) !== null;",
  "const held = value.content ?? 'not measured';",
  "Number(process.env.PORT); page || 0; count ?? 0; a.length - b.length;",
  "console.log(record.name + (await record.getValueContent('MW')));",
];

for (const code of right)
  test(`accepts ${code}`, async () =>
    expect(await findings({ "docs/examples/a.ts": code })).toStrictEqual([]));

test("looks at code, pages, readmes and docstrings, and names the line", async () => {
  const line = "Number(value.content);";
  const block = `# A page\n\n\`\`\`ts\nconst a = 1;\n${line}\n\`\`\`\n`;
  const docstring = `/**\n * Reads.\n *\n * @example\n * \`\`\`ts\n * ${line}\n * \`\`\`\n */\nexport const a = 1;\n`;
  const found = await findings({
    "apps/demo/snippets/a.ts": line,
    "bench/a.mjs": line,
    "docs/guides/a.md": block,
    "README.md": block,
    "packages/core/src/a.ts": docstring,
  });
  expect(found.map((one) => one.split(" ")[0]).sort()).toStrictEqual([
    "README.md:5",
    "apps/demo/snippets/a.ts:1",
    "bench/a.mjs:1",
    "docs/guides/a.md:5",
    "packages/core/src/a.ts:6",
  ]);
});
