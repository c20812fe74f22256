import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function planAssay(title: string) {
  const [program] = await client.programs.getPrograms();
  const activity = await client.activities.createActivity({
    title,
    activity_type: "experiment",
    activity_definition_id: "Biochemical IC50 assay", // its id, or its title
    program_ids: program ? [program.id] : [],
  });
  const labels = await client.labels.getLabels();
  const inVitro = labels.find(({ label_name }) => label_name === "In vitro");
  if (inVitro) await activity.update({ add_label_ids: [inVitro.id] });
  return activity;
}
