import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./lib/sample-house.mjs";
import * as rule from "./value-numbers.mjs";

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
  test(`finds ${code}`, (t) => {
    const [found = "", ...more] = findings(t, rule, { "docs/examples/a.ts": code });
    assert.match(found, /^docs\/examples\/a\.ts:1 /);
    assert.match(found, message);
    assert.deepEqual(more, []);
  });

const right = [
  "const asNumber = (value) => (typeof value === 'string' && /^-?[0-9]+$/.test(value) ? Number(value) : value);",
  "const measured = (await record.getValueContent('IC50')) !== null;",
  "const held = value.content ?? 'not measured';",
  "Number(process.env.PORT); page || 0; count ?? 0; a.length - b.length;",
  "console.log(record.name + (await record.getValueContent('MW')));",
];

for (const code of right)
  test(`accepts ${code}`, (t) => assert.deepEqual(findings(t, rule, { "docs/examples/a.ts": code }), []));

test("looks at code, pages, readmes and docstrings, and names the line", (t) => {
  const line = "Number(value.content);";
  const block = `# A page\n\n\`\`\`ts\nconst a = 1;\n${line}\n\`\`\`\n`;
  const docstring = `/**\n * Reads.\n *\n * @example\n * \`\`\`ts\n * ${line}\n * \`\`\`\n */\nexport const a = 1;\n`;
  const places = findings(t, rule, {
    "apps/demo/snippets/a.ts": line,
    "bench/a.mjs": line,
    "docs/guides/a.md": block,
    "README.md": block,
    "packages/core/src/a.ts": docstring,
  }).map((found) => found.split(" ")[0]);
  assert.deepEqual(places.sort(), [
    "README.md:5",
    "apps/demo/snippets/a.ts:1",
    "bench/a.mjs:1",
    "docs/guides/a.md:5",
    "packages/core/src/a.ts:6",
  ]);
});
