import type { ChangeEvent } from "react";
import control from "@/components/ui/control.module.css";
import type { Operand } from "./rules";

const HINTS: { [Kind in Operand]?: string } = {
  one: "Value",
  several: "Values, with commas",
  range: "From, to",
  days: "Days",
};

interface RuleValueProps {
  /** The field's type. */
  type: string;
  operand: Operand;
  "aria-label": string;
  className?: string;
  name?: string;
  required?: boolean;
  /** With `onChange`, for a form that holds its own state. */
  value?: string;
  onChange?: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
}

/** What a rule compares with: nothing, a date, a yes or no, or words to type. */
export function RuleValue({ type, operand, className = "", ...rest }: RuleValueProps) {
  const shared = { ...rest, className: `${control.control} ${className}` };
  if (operand === "none") return null;
  if (type === "boolean" && operand === "one")
    return (
      <select {...shared}>
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  return (
    <input
      {...shared}
      type={operand === "date" ? "date" : "text"}
      placeholder={HINTS[operand]}
      autoComplete="off"
    />
  );
}
