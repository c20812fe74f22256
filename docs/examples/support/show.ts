/** Prints values as JSON, as `show.py` does for the Python half of a pair. */
export const show = (...values: unknown[]) => console.log(JSON.stringify(values));
