import { textProp } from "../props";
import { isEmpty, itemsOf, type Rule, textOf } from "../subject";

/** Text rules ignore case, as the search text does. A list matches with any of its items. */
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
