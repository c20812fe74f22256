import { KaleidoscopeClient, KaleidoscopeError } from "@kal/node";
import { createFakeKaleidoscope } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";

const fake = createFakeKaleidoscope();
export const offline = new KaleidoscopeClient({
  clientId: "demo",
  clientSecret: "demo",
  url: fake.url,
  fetch: fake.fetch,
});

/** With exactOptionalPropertyTypes, as `tsc --init` sets it, a variable that may be unset must still fit. */
export const fromVariables = () =>
  new KaleidoscopeClient({
    clientId: process.env.LAB_ID,
    clientSecret: process.env.LAB_SECRET,
    url: process.env.LAB_URL,
  });

const running = await startFakeKaleidoscope();
const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: running.url });

export async function titles(): Promise<string[]> {
  try {
    const programs = await client.programs.getPrograms({ signal: AbortSignal.timeout(1_000) });
    return programs.map((program) => program.title ?? program.id);
  } catch (error) {
    if (KaleidoscopeError.is(error)) console.error(error.message);
    throw error;
  }
}
