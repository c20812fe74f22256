import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** What every call takes. `met` is for this SDK alone. */
const REQUEST_OPTIONS = [
  "signal",
  "timeoutMs",
  "deadlineMs",
  "maxRetries",
  "maxResponseBytes",
  "headers",
  "fetchOptions",
  "cache",
  "met",
];

/**
 * Refuses a name that a call does not know. Under another one, such as kalbio's or that of another call, what was
 * meant would not be sent, and nobody would know.
 */
export function requireKnown(given: object, ...names: string[]): void {
  for (const name of Object.keys(given)) if (!names.includes(name)) refuse(name, names);
}

/** The same for the options of a call that has some beside those of every call. */
export function requireKnownOptions(options: object, ...names: string[]): void {
  requireKnown(options, ...names, ...REQUEST_OPTIONS);
}

/** Refuses a name that differs only in its case or its underscores from one that is not given. Others are left alone. */
export function requireSpelling(given: object, ...names: string[]): void {
  for (const name of Object.keys(given)) {
    const meant = meantBy(name, names);
    if (meant && meant !== name && !(meant in given)) refuse(name, names);
  }
}

/** Refuses names that are not in snake_case, as all of Kaleidoscope's are, for data of which more may be known than here. */
export function requireSnakeCase(given: object): void {
  for (const name of Object.keys(given))
    if (/[A-Z]/.test(name)) refuse(name, [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]);
}

function refuse(name: string, names: readonly string[]): never {
  const meant = meantBy(name, names);
  const hint = meant
    ? `Did you mean ${meant}?`
    : `Known: ${names.filter((one) => one !== "met").join(", ")}.`;
  throw new InvalidArgumentError(`There is no setting ${name} here. ${hint} Nothing was sent.`);
}

const plain = (name: string) => name.replaceAll("_", "").toLowerCase();

const meantBy = (name: string, names: readonly string[]) => names.find((one) => plain(one) === plain(name));
