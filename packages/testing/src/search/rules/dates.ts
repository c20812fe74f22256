import { numberIn } from "../../records/field-content";
import { compareDates, isDateText } from "../calendar";
import { dateProp, pairProp } from "../props";
import type { Rule } from "../subject";

const dateRule =
  (fits: (difference: number) => boolean): Rule =>
  (prop, field) => {
    const wanted = dateProp(prop, field);
    return ({ content }) => isDateText(content) && fits(compareDates(content, wanted));
  };

/** Both ends belong to the range. Two numbers make it a range of numbers. */
const isBetween: Rule = (prop, field) => {
  const [low, high] = pairProp(prop, field, numberIn);
  if (low !== null && high !== null) {
    return ({ content }) => {
      const number = numberIn(content);
      return number !== null && low <= number && number <= high;
    };
  }
  const [first, last] = pairProp(prop, field, dateProp);
  return ({ content }) =>
    isDateText(content) && compareDates(content, first) >= 0 && compareDates(content, last) <= 0;
};

export const dateRules: Record<string, Rule> = {
  is_before: dateRule((difference) => difference < 0),
  is_after: dateRule((difference) => difference > 0),
  is_between: isBetween,
  is_last_updated_after: (prop, field) => {
    const wanted = dateProp(prop, field);
    return ({ updatedAt }) => updatedAt !== null && compareDates(updatedAt, wanted) > 0;
  },
};
