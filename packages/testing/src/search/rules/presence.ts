import { isEmpty, type Rule } from "../subject";

export const presenceRules: Record<string, Rule> = {
  is_set: () => (subject) => !isEmpty(subject.content),
  is_empty: () => (subject) => isEmpty(subject.content),
};
