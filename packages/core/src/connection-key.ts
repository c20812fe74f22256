/**
 * Under this key a client hands its connection to the proxy handlers. It is no public way to tokens: no name, not
 * enumerable, absent from logs and JSON. The registry makes it one key in ESM and CJS, which are separate copies.
 */
export const CONNECTION: unique symbol = Symbol.for("kaleidoscope.connection");
