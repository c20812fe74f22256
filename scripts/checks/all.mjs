import * as coreDependencies from "./core-dependencies.mjs";
import * as coreLayers from "./core-layers.mjs";
import * as coreNeutral from "./core-neutral.mjs";
import * as fileSize from "./file-size.mjs";
import * as indexFiles from "./index-files.mjs";
import * as linearExpressions from "./linear-expressions.mjs";
import * as noAny from "./no-any.mjs";
import * as noCycles from "./no-cycles.mjs";
import * as packageDirection from "./package-direction.mjs";
import * as serviceRooms from "./service-rooms.mjs";
import * as valueNumbers from "./value-numbers.mjs";

/** The rules of the house that no other tool holds: each has a `title` and a `check(root)` that lists problems. */
export const checks = [
  packageDirection,
  coreLayers,
  serviceRooms,
  noCycles,
  coreNeutral,
  coreDependencies,
  indexFiles,
  fileSize,
  linearExpressions,
  noAny,
  valueNumbers,
];

/** A problem as editors and terminals can open it: `path:line message`. */
export const print = ({ path, line, message }) => `${path}${line ? `:${line}` : ""} ${message}`;
