/** Assertions that need no test runner. */
export function equal(actual: unknown, expected: unknown, what = "value"): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

export function isTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(`It should be so that ${what}.`);
}

type Failure = Error & { [name: string]: unknown };

/** The error a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error as Failure;
  }
  throw new Error(`It should have been rejected, and gave ${JSON.stringify(value)}.`);
}

/** Far above what anything here needs, and far below "for ever". */
const HANG_MS = 20_000;

/** The promise, unless it hangs. */
export async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing happened for ${HANG_MS} ms.`)), HANG_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until it is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  await inTime(
    (async () => {
      while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
    })(),
  );
}

/** Cut in the middle: by what the runtime says of the connection, or by the length of what came. */
export function isCut(error: Failure): void {
  isTrue(["ConnectionError", "IncompleteDownloadError"].includes(error.name), `${error} tells of a cut`);
}
