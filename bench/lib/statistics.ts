export function median(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of medians. */
export function ratio(values: readonly number[], others: readonly number[]) {
  return median(values) / median(others);
}
