import type { Json } from "../engine/route";
import { numberIn } from "../records/field-content";
import { compareDates, isDateText } from "./calendar";
import { textOf } from "./subject";

/** Whether one stored value is the one asked for, as its field's type sees it: "4.0" is 4 in a number field. */
export function sameValue(content: Json, wanted: Json, fieldType: string): boolean {
  if (content === null || wanted === null) return content === wanted;
  if (fieldType === "number") {
    const number = numberIn(content);
    return number !== null && number === numberIn(wanted);
  }
  if (fieldType === "date" && isDateText(content) && isDateText(wanted))
    return compareDates(content, wanted) === 0;
  return textOf(content) === textOf(wanted);
}
