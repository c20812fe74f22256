import { type Activity, createClient, KaleidoscopeError, ProgramsService } from "@kal/core";

const client = createClient({
  clientId: "demo",
  clientSecret: "demo",
  services: { programs: ProgramsService },
});

export async function titles(): Promise<string[]> {
  try {
    return (await client.programs.getPrograms()).map(({ id, title }) => title ?? id);
  } catch (error) {
    throw KaleidoscopeError.is(error) ? new Error(error.message) : error;
  }
}

export const isDone = ({ status }: Activity): boolean => status === "complete";
