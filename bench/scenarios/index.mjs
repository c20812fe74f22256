import { smallGets } from "./small-gets.mjs";
import { smallGetsAtOnce } from "./small-gets-at-once.mjs";

export const scenarios = [smallGets, smallGetsAtOnce];
