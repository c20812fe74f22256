import { moment } from "../../engine/dates";
import { numberIn } from "../../records/field-content";
import { compareDates, daySpan, isDateText, monthSpan, type Span, weekSpan } from "../calendar";
import { dateProp, integerProp, pairProp } from "../props";
import type { Rule, Subject } from "../subject";

const dateRule =
  (fits: (difference: number) => boolean): Rule =>
  (prop, field) => {
    const wanted = dateProp(prop, field);
    return ({ content }) => isDateText(content) && fits(compareDates(content, wanted));
  };

/** The bounds are inclusive. Two numbers make a numeric range; otherwise the bounds are dates. */
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

type SpanAt = (now: number, offset: number) => Span;

const timeOf = ({ content }: Subject): number | null => (isDateText(content) ? moment(content) : null);

const within = (subject: Subject, from: number, to: number): boolean => {
  const time = timeOf(subject);
  return time !== null && from <= time && time < to;
};

/** Offsets count from the current day, week or month: -1 is the previous one. */
const before =
  (spanAt: SpanAt): Rule =>
  (prop, field) => {
    const offset = integerProp(prop, field);
    return (subject) => within(subject, Number.NEGATIVE_INFINITY, spanAt(subject.now, offset).from);
  };

const after =
  (spanAt: SpanAt): Rule =>
  (prop, field) => {
    const offset = integerProp(prop, field);
    return (subject) => within(subject, spanAt(subject.now, offset).to, Number.POSITIVE_INFINITY);
  };

const between =
  (spanAt: SpanAt): Rule =>
  (prop, field) => {
    const [first, last] = pairProp(prop, field, integerProp);
    return (subject) => within(subject, spanAt(subject.now, first).from, spanAt(subject.now, last).to);
  };

const during =
  (spanAt: SpanAt, offset: number): Rule =>
  () =>
  (subject) => {
    const { from, to } = spanAt(subject.now, offset);
    return within(subject, from, to);
  };

export const relativeDateRules: Record<string, Rule> = {
  is_before_relative_day: before(daySpan),
  is_after_relative_day: after(daySpan),
  is_between_relative_day: between(daySpan),
  is_before_relative_week: before(weekSpan),
  is_after_relative_week: after(weekSpan),
  is_between_relative_week: between(weekSpan),
  is_before_relative_month: before(monthSpan),
  is_after_relative_month: after(monthSpan),
  is_between_relative_month: between(monthSpan),
  is_last_week: during(weekSpan, -1),
  is_this_week: during(weekSpan, 0),
  is_next_week: during(weekSpan, 1),
  is_this_month: during(monthSpan, 0),
  is_next_month: during(monthSpan, 1),
};
