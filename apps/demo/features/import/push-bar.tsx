import { Bar } from "@/components/ui/bar";
import type { PushStep } from "./push-rows";

interface PushBarProps {
  step: PushStep;
  total: number;
  cancelled: boolean;
}

/** Half of the way is handing the rows over; the other half is Kaleidoscope working on them. */
export function PushBar({ step, total, cancelled }: PushBarProps) {
  const { accepted, settled } = step;
  const share = Math.floor((50 * (accepted + settled)) / total);
  const number = (count: number) => count.toLocaleString("en-GB");
  const words = cancelled
    ? "Cancelled: looking what is in"
    : accepted < total
      ? `${number(accepted)} of ${number(total)} rows accepted`
      : `All rows accepted, ${number(settled)} processed`;
  return <Bar label="Push" share={share} words={words} />;
}
