import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { KaleidoscopeClient, type Property } from "@kal/node";
import { demoIds } from "@kal/testing";
import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";
import type { Elsewhere } from "./elsewhere";

/** A fake of its own for one schedule after the other, so that faults hit only whom they are meant for. */
export interface Lane {
  running: RunningFake;
  folder: string;
  /** The file that downloads ask for. */
  file: { id: string; path: string };
  /** All that the file has ever been. */
  versions: Uint8Array[];
  activityId: string;
  /** Takes uploads. */
  propertyId: string;
  elsewhereFile: string;
  elsewherePrograms: string;
  clientWith(options: object): KaleidoscopeClient;
}

export async function openLane(number: number, elsewhere: Elsewhere, root: string): Promise<Lane> {
  const running = await startFakeKaleidoscope();
  const { world } = running.fake;
  const id = demoIds.files.ic50Csv;
  const file = world.files.demand(id);
  const clientWith = (options: object) =>
    new KaleidoscopeClient({ url: running.url, clientId: "demo", clientSecret: "demo", ...options });
  const activity = await clientWith({}).activities.getActivityById(demoIds.activities.krasIc50);
  const properties = (activity?.properties ?? []) as Property[];
  const property = properties.find(({ field_type }) => field_type === "file");
  if (!activity || !property) throw new Error("The demo workspace has an activity that takes a file.");
  return {
    running,
    folder: await mkdtemp(join(root, `lane-${number}-`)),
    file: { id, path: `/files/${id}` },
    versions: [file.bytes],
    activityId: activity.id,
    propertyId: property.id,
    elsewhereFile: elsewhere.serve(`/file/${number}`, file.type, () => world.files.demand(id).bytes),
    elsewherePrograms: elsewhere.serve(`/programs/${number}`, "application/json", () =>
      JSON.stringify(world.programs.all()),
    ),
    clientWith,
  };
}
