import assert from "node:assert/strict";
import { homedir } from "node:os";
import { test } from "node:test";
import { root } from "../../../scripts/lib/root.mjs";

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** True where a text names a folder of this machine; `../src/` is not one, even in a repository that lies in /src. */
const namesMachine = (text) =>
  [root, homedir()].some((place) => new RegExp(`(^|["'\`\\s(=]|file://)${escaped(place)}/`, "m").test(text));

/** A package is what was built, and says how to use it. */
export function shipsNothingElse({ name, texts }) {
  test(`${name} ships what was built, and nothing of the workshop`, () => {
    const strangers = Object.keys(texts).filter(
      (path) => !/^(dist\/.+|bin\/.+|package\.json|[A-Z]+\.md|LICENSE)$/.test(path),
    );
    assert.deepEqual(strangers, []);
    const leaks = Object.keys(texts).filter((path) => namesMachine(texts[path]));
    assert.deepEqual(leaks, [], "these files name a folder of the machine that built them");
  });

  test(`${name} has a licence, and a readme whose links lead somewhere`, () => {
    assert.match(texts.LICENSE, /^MIT License/);
    assert.match(texts["README.md"], new RegExp(`^# ${name}\n`));
    const links = [...texts["README.md"].matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target);
    const dead = links.filter((target) => !(target.replace(/^\.\//, "") in texts));
    assert.deepEqual(dead, [], "outside the repository these lead nowhere");
  });
}
