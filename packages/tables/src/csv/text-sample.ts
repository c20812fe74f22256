const SAMPLE_LENGTH = 256 * 1024;

/** The start of a text, and the whole text, which is read once. */
export interface TextSample {
  sample: string;
  /** Whether the sample is the whole text. */
  complete: boolean;
  text: AsyncGenerator<string>;
}

/** Reads the start of a text without losing it. */
export async function sampleText(text: AsyncGenerator<string>): Promise<TextSample> {
  let sample = "";
  let complete = false;
  while (sample.length < SAMPLE_LENGTH && !complete) {
    const next = await text.next();
    complete = next.done === true;
    sample += next.value ?? "";
  }
  const whole = async function* () {
    yield sample;
    yield* text;
  };
  return { sample, complete, text: whole() };
}
