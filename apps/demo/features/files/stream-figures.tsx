import { Figures } from "@/components/ui/figures";
import type { StreamState } from "./use-stream";

const WORDS: Record<StreamState["phase"], string> = {
  idle: "Not started",
  opening: "Opening",
  running: "Arriving",
  paused: "Paused",
  done: "Complete",
  cancelled: "Cancelled",
  failed: "Failed",
};

export function StreamFigures({ state }: { state: StreamState }) {
  return (
    <Figures
      figures={[
        { term: "State", value: <span role="status">{WORDS[state.phase]}</span> },
        { term: "Lines read so far", value: state.lines.toLocaleString("en-GB") },
      ]}
    />
  );
}
