const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export type EndSignal = keyof typeof NUMBERS;
export const END_SIGNALS = Object.keys(NUMBERS) as EndSignal[];

/** Someone ended the command before it was done. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode: number;

  constructor(signal: EndSignal = "SIGINT", message = "Interrupted.") {
    super(message);
    this.exitCode = 128 + NUMBERS[signal];
  }
}
