import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** The options of every call. `met` is internal. */
const REQUEST_OPTIONS = [
  "signal",
  "timeoutMs",
  "deadlineMs",
  "maxRetries",
  "maxResponseBytes",
  "headers",
  "fetchOptions",
  "onResponse",
  "cache",
  "met",
];

/**
 * Throws for a name that the call does not know, such as kalbio's name or one of another call. Without this check the call
 * would silently ignore the value.
 */
export function requireKnown(given: object, ...names: string[]): void {
  for (const name of Object.keys(given)) if (!names.includes(name)) refuse(name, names);
}

/** Throws for a name that is neither in `names` nor an option of every call. */
export function requireKnownOptions(options: object, ...names: string[]): void {
  requireKnown(options, ...names, ...REQUEST_OPTIONS);
}

/** Throws for a name that differs only in case or underscores from a known name that is absent. Ignores all other names. */
export function requireSpelling(given: object, ...names: string[]): void {
  for (const name of Object.keys(given)) {
    const meant = meantBy(name, names);
    if (meant && meant !== name && !(meant in given)) refuse(name, names);
  }
}

/** Throws for a name in `extra` that the call knows, in this spelling or another. */
export function requireUnknown(extra: object, names: readonly string[]): void {
  for (const name of Object.keys(extra)) {
    const known = meantBy(name, names);
    if (known)
      throw new InvalidArgumentError(
        `extra must not contain ${name}. Pass ${known} beside extra. Nothing was sent.`,
      );
  }
}

/** Throws for names that are not in snake_case. For data whose fields the server knows and this SDK may not. */
export function requireSnakeCase(given: object): void {
  for (const name of Object.keys(given))
    if (/[A-Z]/.test(name)) refuse(name, [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]);
}

function refuse(name: string, names: readonly string[]): never {
  const meant = meantBy(name, names);
  const hint = meant
    ? `Did you mean ${meant}?`
    : `Known: ${names.filter((one) => one !== "met").join(", ")}.`;
  throw new InvalidArgumentError(`Unknown setting ${name}. ${hint} Nothing was sent.`);
}

const plain = (name: string) => name.replaceAll("_", "").toLowerCase();

const meantBy = (name: string, names: readonly string[]) => names.find((one) => plain(one) === plain(name));
