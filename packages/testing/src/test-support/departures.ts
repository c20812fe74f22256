import type { Json } from "../engine/json";
import type { RecordedShape } from "./recorded-shape";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
// Trailing zeros are dropped, and so is the point if nothing follows it.
const MICROSECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,5}[1-9])?\+00:00$/;

function formatOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value !== "string") return typeof value;
  if (UUID.test(value)) return "id";
  if (MILLISECONDS.test(value)) return "milliseconds";
  return MICROSECONDS.test(value) ? "microseconds" : "text";
}

const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the differences between a response and the recorded shape, by path. Keys in `newer` were not recorded. */
export function departures(value: Json, shape: RecordedShape, newer: readonly string[], path = ""): string[] {
  if (typeof shape === "string") {
    const format = formatOf(value);
    const isFree = shape === "null" || shape === "any" || shape.split(" | ").includes(format);
    return isFree ? [] : [`${path} is ${format}, recorded as ${shape}`];
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return [`${path} is ${formatOf(value)}, recorded as list`];
    return value.flatMap((item) => departures(item, shape[0], newer, `${path}[]`));
  }
  if (!isObject(value)) return [`${path} is ${formatOf(value)}, recorded as object`];
  const anyKey = shape["*"];
  if (anyKey) {
    return Object.entries(value).flatMap(([key, item]) =>
      UUID.test(key) ? departures(item, anyKey, newer, `${path}.*`) : [`${path}.${key} is not an id`],
    );
  }
  return keyDepartures(value, shape, newer, path);
}

const isList = (shape: RecordedShape): shape is readonly [RecordedShape] => Array.isArray(shape);

function keyDepartures(
  value: { [key: string]: Json },
  shape: { readonly [key: string]: RecordedShape },
  newer: readonly string[],
  path: string,
): string[] {
  const recorded = new Map(Object.entries(shape).map(([key, item]) => [key.replace("?", ""), item]));
  const missing = Object.keys(shape).filter((key) => !key.endsWith("?") && !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${path}.${key} is missing`),
    ...Object.entries(value).flatMap(([key, item]) => {
      const expected = recorded.get(key);
      if (expected) return departures(item, expected, newer, `${path}.${key}`);
      return newer.includes(key) ? [] : [`${path}.${key} was not recorded`];
    }),
  ];
}
