import type { Route } from "../engine/route";
import type { World } from "../world/world";

/** Options of the demo workspace. */
export interface SeedOptions {
  /** Size of the screening library. Defaults to 0. */
  screeningCompounds?: number | undefined;
}

/**
 * One kind of data, such as programs, with its demo rows and its endpoints. The rows are in `world.collection("program")`,
 * or in a property of `World` if other kinds refer to them. `all-kinds.ts` lists the kind.
 */
export interface Kind {
  /** Ids of the demo rows by name. `demoIds` has them under the name of the kind. */
  ids?: Readonly<Record<string, string>>;
  /** Adds the demo rows. */
  seed?(world: World, options: SeedOptions): void;
  routes: readonly Route[];
}
