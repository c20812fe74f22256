import { homedir } from "node:os";
import { expect, test } from "vitest";
import { packages } from "../support/packages";
import { root } from "../support/root";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** True where a text names a folder of this machine; `../src/` is not one, even in a repository that lies in /src. */
const namesMachine = (text: string) =>
  [root, homedir()].some((place) => new RegExp(`(^|["'\`\\s(=]|file://)${escaped(place)}/`, "m").test(text));

for (const { name, texts } of packages) {
  test(`${name} ships what was built, and nothing of the workshop`, () => {
    const strangers = Object.keys(texts).filter(
      (path) => !/^(dist\/.+|bin\/.+|package\.json|[A-Z]+\.md|LICENSE)$/.test(path),
    );
    expect(strangers).toStrictEqual([]);
    const leaks = Object.keys(texts).filter((path) => namesMachine(texts[path]));
    expect(leaks, "these files name a folder of the machine that built them").toStrictEqual([]);
  });

  test(`${name} has a licence, and a readme whose links lead somewhere`, () => {
    expect(texts.LICENSE).toMatch(/^MIT License/);
    expect(texts["README.md"]).toMatch(new RegExp(`^# ${name}\n`));
    const links = [...texts["README.md"].matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target);
    const dead = links.filter((target) => !(target.replace(/^\.\//, "") in texts));
    expect(dead, "outside the repository these lead nowhere").toStrictEqual([]);
  });
}
