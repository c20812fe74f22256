/**
 * The brand is a registered symbol, so it is the same in every copy of this package, in ESM and CJS, and in
 * every realm. Without it `instanceof` fails silently as soon as a bundler ships core twice.
 */
const BRAND = Symbol.for("kaleidoscope.error");

/** What an error of the SDK may be given. */
export interface KaleidoscopeErrorOptions {
  /** What led to it. */
  cause?: unknown | undefined;
}

/** The base of every error this SDK throws on its own account. */
export class KaleidoscopeError extends Error {
  /** The class's name, safe from minifiers. Each subclass states its own. */
  static readonly kind: string = "KaleidoscopeError";

  /** The name of another class whose `is` accepts this error, too. */
  static readonly alsoKind?: string;

  /** True for an error of this class or a subclass, whichever copy of the package made it. */
  static is<T extends abstract new (...args: never[]) => unknown>(
    this: T,
    value: unknown,
  ): value is InstanceType<T> {
    const kinds = (value as { [BRAND]?: string[] } | null | undefined)?.[BRAND];
    const own = Object.hasOwn(this, "kind") ? (this as unknown as { kind: string }).kind : null;
    // Classes lowered to functions ask `instanceof` of an error that has no brand yet.
    if (own === null || !kinds) return Function.prototype[Symbol.hasInstance].call(this, value);
    return kinds.includes(own);
  }

  /**
   * `false` if the call was not retried although its failure is of a kind that is: its body could be read only once, or
   * the TLS handshake failed and would fail again. Absent otherwise.
   */
  declare retryable?: false;

  /** `false` if the request provably never left, so that sending a write again cannot do it twice. Absent otherwise. */
  declare sent?: false;

  constructor(message: string, options: KaleidoscopeErrorOptions = {}) {
    super(message, options);
    // Lowered to ES5, `super()` of a built-in class returns a plain Error.
    Object.setPrototypeOf(this, new.target.prototype);
    const kinds: string[] = [];
    for (let type: typeof KaleidoscopeError = new.target; type?.kind; type = Object.getPrototypeOf(type)) {
      if (Object.hasOwn(type, "kind")) kinds.push(type.kind);
    }
    if (new.target.alsoKind) kinds.push(new.target.alsoKind);
    Object.defineProperties(this, {
      [BRAND]: { value: kinds },
      name: { value: new.target.kind, configurable: true, writable: true },
    });
  }

  /** The fields that are safe to log: never a token, a request header or a query string. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...(this as object) };
  }
}

// Outside the class, because React Native's preset does not support static blocks. Defined instead of assigned, because
// the inherited one is read-only, and compilers to ES5 turn methods into assignments.
Object.defineProperty(KaleidoscopeError, Symbol.hasInstance, {
  value(this: typeof KaleidoscopeError, candidate: unknown) {
    return KaleidoscopeError.is.call(this, candidate);
  },
});
