/** Titles by path; an id is written `*`. */
const TITLES: Record<string, string> = {
  "/": "Overview",
  "/activities": "Activities",
  "/activities/*": "Activity",
  "/activities/new": "New activity",
  "/export": "Export",
  "/files": "Files",
  "/import": "Import",
  "/records": "Records",
  "/records/*": "Record",
  "/registration": "Registration",
  "/registration/*": "Registration",
  "/workspace": "People",
  "/workspace/dashboards": "Dashboards",
  "/workspace/fields": "Fields",
  "/workspace/programs": "Programs and labels",
  "/workspace/tables": "Result tables",
};

/** The title of the page at a path. */
export const titleOf = (path: string) =>
  TITLES[path] ?? TITLES[`${path.slice(0, path.lastIndexOf("/") + 1)}*`] ?? "Not found";
