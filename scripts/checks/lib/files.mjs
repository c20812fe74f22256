import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { findFiles } from "../../lib/walk.mjs";

const code = /\.[cm]?[jt]sx?$/;
const testName = /\.(test|spec|test-d|bench)\.[cm]?[jt]sx?$/;
const testFolder = /(^|\/)(test|tests|test-support|__tests__)\//;

/** A path as the messages print it and the rules match it: from the repository's folder, with forward slashes. */
export const short = (root, path) => relative(root, path).split(sep).join("/");

/** Tests, and the helpers and fixtures only tests use. */
export const isTest = (path) => testName.test(path) || testFolder.test(path);

/** The code files under a folder, tests left out, as paths from the repository's folder. */
export function sources(root, folder) {
  return findFiles(join(root, folder), code)
    .map((path) => short(root, path))
    .filter((path) => !isTest(path))
    .sort();
}

/** The folders that lie directly under one, such as each package under `packages`. */
export function foldersIn(root, folder) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return []; // A part of the repository that does not exist yet.
  }
}
