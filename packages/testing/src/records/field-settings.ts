import { flag, integer, name, nullable, object, oneOf, optional, text } from "../engine/checks";
import { badRequest } from "../engine/refusal";
import type { Check } from "../engine/shape";

const LONGEST_TEXT = 500;

/** Descriptions and examples: text up to the documented limit. */
const shortText: Check<string> = (value, field) => {
  const given = text(value, field);
  if (given.length > LONGEST_TEXT)
    throw badRequest(`${field} must not be longer than ${LONGEST_TEXT} characters`);
  return given;
};

const regex: Check<string> = (value, field) => {
  const pattern = text(value, field);
  try {
    new RegExp(pattern);
  } catch {
    throw badRequest(`${field} must be a regular expression, not "${pattern}"`);
  }
  return pattern;
};

/** The maximum padding of generated numbers. Without a limit, one number could exhaust the memory. */
const WIDEST_NUMBER = 100;

const padding: Check<number> = (value, field) => {
  const width = integer(value, field);
  if (width < 0 || width > WIDEST_NUMBER) throw badRequest(`${field} must be from 0 to ${WIDEST_NUMBER}`);
  return width;
};

const aggregation = oneOf("latest", "list", "earliest", "range", "mean", "median", "minimum", "maximum");

const namesAndTexts = {
  field_name: optional(name),
  field_description: optional(shortText),
  field_examples: optional(shortText),
};

/** The body of `PUT /key_fields/{id}`. Null clears a setting if the API allows it. */
export const keyFieldSettings = {
  ...namesAndTexts,
  regex_format: optional(nullable(regex)),
  serial_format_prefix: optional(nullable(text)),
  serial_format_padding: optional(nullable(padding)),
  format_enforcement: optional(nullable(oneOf("suggest", "enforce_only", "generate"))),
  show_format_warning: optional(flag),
  initial_counter_value: optional(integer),
  role: optional(nullable(oneOf("registered_entity"))),
};

/** The body of `PUT /data_fields/{id}`. */
export const dataFieldSettings = {
  ...namesAndTexts,
  is_archived: optional(flag),
  is_readonly: optional(flag),
  display_aggregation_type: optional(nullable(aggregation)),
  display_includes_sub_records: optional(flag),
  display_includes_operations: optional(flag),
  lookup_display_aggregation_type: optional(nullable(aggregation)),
  lookup_display_includes_sub_records: optional(flag),
  lookup_display_operation_scope: optional(oneOf("all", "child", "parent")),
  attrs: optional(object),
};
