import type { FileRow, World } from "../../world/world";
import { activityIds, fileIds } from "../ids";
import { structuresSdf } from "./structures-sdf";
import { ic50Csv, plateRows, reagentsCsv } from "./tables";
import { xlsx } from "./xlsx";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const bytes = (text: string) => new TextEncoder().encode(text);

/** Seeds one file of each type that the SDK downloads by default, and one that belongs to no activity. */
export function seedFiles(world: World): void {
  const files: FileRow[] = [
    {
      id: fileIds.ic50Csv,
      name: "kras-ic50-plate-1.csv",
      type: "text/csv",
      bytes: bytes(ic50Csv()),
      activity_id: activityIds.krasIc50,
    },
    {
      id: fileIds.structuresSdf,
      name: "cro-batches.sdf",
      type: "chemical/x-mdl-sdfile",
      bytes: bytes(structuresSdf()),
      activity_id: activityIds.registrationByFile,
    },
    {
      id: fileIds.plateXlsx,
      name: "Plate layout (cycle 1).xlsx",
      type: XLSX_TYPE,
      bytes: xlsx("Plate 1", plateRows()),
      activity_id: activityIds.krasIc50,
    },
    {
      id: fileIds.reagentsCsv,
      name: "reagents.csv",
      type: "text/csv; charset=utf-8",
      bytes: bytes(reagentsCsv()),
      activity_id: null,
    },
  ];
  for (const file of files) world.files.put(file);
}
