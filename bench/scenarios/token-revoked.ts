import { scenario } from "../lib/scenario.ts";
import { tokenExpired } from "./token-expired.ts";

export const tokenRevoked = scenario({
  ...tokenExpired,
  name: "token-revoked",
  title: "500 calls at once on a token that the server has revoked",
  task: { calls: 500, warmup: 4, revoked: true },
  tiny: { calls: 10, warmup: 1 },
});
