/** What can be made to go wrong, in the words of the menu. */
export const faultChoices = [
  {
    name: "busy",
    label: "Busy",
    about: "Every first try is answered 429 with Retry-After: 1. It is repeated after a second.",
  },
  {
    name: "unavailable",
    label: "Unavailable",
    about: "Every first try is answered 503. Reads are repeated; writes are not, as they may have been made.",
  },
  { name: "slow", label: "Slow", about: "Every answer takes a second and a half." },
  { name: "reset", label: "Reset", about: "The connection of every first try is reset before an answer." },
  {
    name: "cut",
    label: "Cut off",
    about: "The body of every first answer breaks off. What came is thrown away, or gone on from.",
  },
  {
    name: "expired",
    label: "Expired tokens",
    about: "Every first try is answered 401. The client signs in again and repeats it.",
  },
  {
    name: "refused",
    label: "Changes refused",
    about: "Every change is answered 403. What was shown at once goes back.",
  },
  {
    name: "lost",
    label: "Answers lost",
    about: "Changes are made, but their answers get lost. Nothing is sent twice; look again to see them.",
  },
  { name: "down", label: "Down", about: "Every request is answered 503. Pages say so." },
] as const;

export type FaultName = (typeof faultChoices)[number]["name"];

export const isFaultName = (name: unknown): name is FaultName =>
  faultChoices.some((choice) => choice.name === name);
