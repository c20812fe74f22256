import { InvalidArgumentError } from "./errors/invalid-argument-error";

/**
 * Refuses a name that a call does not know. Under another one, such as kalbio's or that of another call, what was
 * meant would not be sent, and nobody would know.
 */
export function requireKnown(given: object, ...names: string[]): void {
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new InvalidArgumentError(
    `There is no setting ${unknown.join(", ")} here. Known: ${names.join(", ")}. Nothing was sent.`,
  );
}
