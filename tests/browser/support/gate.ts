/** Returns a promise, and the function that resolves it: for holding requests back until the test lets them pass. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
