import type { Json } from "../../engine/route";
import { listProp } from "../props";
import { sameValue } from "../same-value";
import { itemsOf, type Rule } from "../subject";

type Holds = (item: Json) => boolean;

/** `value` and `props` as sets; a field that holds nothing is the empty set. */
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
