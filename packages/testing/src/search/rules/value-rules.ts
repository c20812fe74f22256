import type { Json } from "../../engine/json";
import { numberIn } from "../../records/field-content";
import { compareDates, isDateText } from "../calendar";
import { listProp, numberProp, textProp } from "../props";
import { isEmpty, itemsOf, type Rule, type Subject, textOf } from "../subject";

const isEqual = ({ content, fieldType }: Subject, wanted: Json): boolean => {
  if (isEmpty(wanted) || isEmpty(content)) return isEmpty(wanted) && isEmpty(content);
  const [has, asked] = [itemsOf(content), itemsOf(wanted)];
  const holds = (list: Json[], item: Json) => list.some((one) => sameValue(one, item, fieldType));
  return has.every((item) => holds(asked, item)) && asked.every((item) => holds(has, item));
};

const isOneOf = ({ content, fieldType }: Subject, wanted: Json[]): boolean =>
  itemsOf(content).some((item) => wanted.some((one) => sameValue(item, one, fieldType)));

export const equalityRules: Record<string, Rule> = {
  is_equal: (prop) => (subject) => isEqual(subject, prop),
  is_not_equal: (prop) => (subject) => !isEqual(subject, prop),
  is_any_of_text: (prop, field) => {
    const wanted = listProp(prop, field);
    return (subject) => isOneOf(subject, wanted);
  },
  is_in: (prop, field) => {
    const wanted = listProp(prop, field);
    return (subject) => isOneOf(subject, wanted);
  },
  is_not_in: (prop, field) => {
    const wanted = listProp(prop, field);
    return (subject) => !isOneOf(subject, wanted);
  },
};

export const presenceRules: Record<string, Rule> = {
  is_set: () => (subject) => !isEmpty(subject.content),
  is_empty: () => (subject) => isEmpty(subject.content),
};

/** Content that is not a number never matches. */
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

/** Text rules ignore case, like the search text. A list matches if any item matches. */
const textRule =
  (fits: (content: string, wanted: string) => boolean): Rule =>
  (prop, field) => {
    const wanted = textProp(prop, field).toLowerCase();
    return ({ content }) =>
      !isEmpty(content) && itemsOf(content).some((item) => fits(textOf(item).toLowerCase(), wanted));
  };

const includes = textRule((content, wanted) => content.includes(wanted));

export const textRules: Record<string, Rule> = {
  includes,
  does_not_include: (prop, field) => {
    const test = includes(prop, field);
    return (subject) => !test(subject);
  },
  starts_with: textRule((content, wanted) => content.startsWith(wanted)),
  ends_with: textRule((content, wanted) => content.endsWith(wanted)),
};

type Holds = (item: Json) => boolean;

/** Compares `value` and `props` as sets. An empty field is the empty set. */
const setRule =
  (fits: (value: Json[], props: Json[], inValue: Holds, inProps: Holds) => boolean): Rule =>
  (prop, field) => {
    const props = listProp(prop, field);
    return ({ content, fieldType }) => {
      const value = itemsOf(content);
      const within = (list: Json[]) => (item: Json) => list.some((one) => sameValue(one, item, fieldType));
      return fits(value, props, within(value), within(props));
    };
  };

export const setRules: Record<string, Rule> = {
  value_is_subset_of_props: setRule((value, _props, _inValue, inProps) => value.every(inProps)),
  value_is_superset_of_props: setRule((_value, props, inValue) => props.every(inValue)),
  value_has_overlap_with_props: setRule((value, _props, _inValue, inProps) => value.some(inProps)),
  value_has_no_overlap_with_props: setRule((value, _props, _inValue, inProps) => !value.some(inProps)),
  value_has_same_elements_as_props: setRule(
    (value, props, inValue, inProps) => value.every(inProps) && props.every(inValue),
  ),
};

/** Returns whether two values are equal for the type of the field: "4.0" equals 4 in a number field. */
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
