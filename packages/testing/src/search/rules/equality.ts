import type { Json } from "../../engine/route";
import { listProp } from "../props";
import { sameValue } from "../same-value";
import { isEmpty, itemsOf, type Rule, type Subject } from "../subject";

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
