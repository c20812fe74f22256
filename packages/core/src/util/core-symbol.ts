/**
 * The key under which an entity's prototype holds the core of its client, so that it takes no memory per entity and no log
 * shows it. A registered symbol, so that entities of another copy of this package are recognized, too.
 */
export const CORE: unique symbol = Symbol.for("kaleidoscope.client");
