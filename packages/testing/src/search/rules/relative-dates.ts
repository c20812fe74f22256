import { moment } from "../../engine/dates";
import { daySpan, isDateText, monthSpan, type Span, weekSpan } from "../calendar";
import { integerProp, pairProp } from "../props";
import type { Rule, Subject } from "../subject";

type SpanAt = (now: number, offset: number) => Span;

const timeOf = ({ content }: Subject): number | null => (isDateText(content) ? moment(content) : null);

const within = (subject: Subject, from: number, to: number): boolean => {
  const time = timeOf(subject);
  return time !== null && from <= time && time < to;
};

/** `n` counts from the present one: -1 is yesterday, the last week, the last month. */
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
