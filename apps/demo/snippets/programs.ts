import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function programNamed(title: string) {
  const programs = await client.programs.getPrograms(); // cached for a minute, and reloaded after a change
  return programs.find((program) => program.title === title) ?? client.programs.createProgram(title);
}

export const rename = (id: string, title: string) => client.programs.updateProgram(id, title);
