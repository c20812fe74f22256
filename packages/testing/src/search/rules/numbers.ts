import { numberIn } from "../../records/field-content";
import { numberProp } from "../props";
import type { Rule } from "../subject";

/** A content that is not a number never fits. */
const numberRule =
  (fits: (content: number, wanted: number) => boolean): Rule =>
  (prop, field) => {
    const wanted = numberProp(prop, field);
    return ({ content }) => {
      const number = numberIn(content);
      return number !== null && fits(number, wanted);
    };
  };

export const numberRules: Record<string, Rule> = {
  is_less_than: numberRule((content, wanted) => content < wanted),
  is_less_than_equal: numberRule((content, wanted) => content <= wanted),
  is_greater_than: numberRule((content, wanted) => content > wanted),
  is_greater_than_equal: numberRule((content, wanted) => content >= wanted),
};
