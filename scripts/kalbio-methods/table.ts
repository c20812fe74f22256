import { markdownTable } from "../markdown-table";
import type { Problem } from "../problem";
import { callsIn, type Members } from "./kal-members";
import { heading, inOrder, kalClass, kalMember } from "./names";

const intro = `# Method by method

Every method of kalbio 0.7.0, the Python client, with Kal's and the HTTP calls that Kal's makes. A list that is
cached is asked for only while it is not known. This page is made from the sources by \`npx tsx scripts/kalbio-methods.ts\`.
`;

/** The page, and what keeps it from being whole. */
export function parityTable(surface: Record<string, string[]>, kal: Members) {
  const problems: Problem[] = [];
  const sections = Object.keys(surface)
    .sort(inOrder)
    .map((name) => {
      const rows = (surface[name] ?? []).map((member) => row(name, member, kal, problems));
      return `## ${heading(name)}\n\n${markdownTable([["kalbio", "Kal", "HTTP"], ...rows])}`;
    });
  return { text: [intro, ...sections].join("\n"), problems };
}

function row(kalbioClass: string, kalbioMember: string, kal: Members, problems: Problem[]): string[] {
  const { member, shown } = kalMember(kalbioClass, kalbioMember);
  const owner = kalClass(kalbioClass);
  const found = kalbioClass === "functions" ? kal.function(member) : kal.member(owner, member);
  const code = (text: string) => `\`${text}\``;
  if (!found) {
    problems.push({ message: `kalbio's ${kalbioClass}.${kalbioMember} has no ${owner}.${member} in Kal` });
    return [code(kalbioMember), "", ""];
  }
  const calls = callsIn(found.docs);
  if (!found.docs) problems.push({ ...found, message: `${owner}.${member} has no docstring` });
  else if (!calls)
    problems.push({
      ...found,
      message: `the docstring of ${owner}.${member} names no endpoint. If it sends nothing, write "Sends nothing"`,
    });
  return [code(kalbioMember), code(shown), calls?.map(code).join(", ") || "none"];
}
