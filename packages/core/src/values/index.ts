export { type DateValue, parseDate } from "./parse-date";
export type { ParseOptions } from "./parse-options";
export { parseQuantity, type Qualifier, type Quantity } from "./parse-quantity";
