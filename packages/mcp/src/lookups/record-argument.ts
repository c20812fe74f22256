import { z } from "zod";

/** The argument that names one record. */
export const recordInput = z
  .union([z.string(), z.record(z.string(), z.string())])
  .describe('Record id, or its key values by field: {"Compound ID": "HAL-0001"}');
