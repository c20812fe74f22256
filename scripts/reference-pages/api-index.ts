import ts from "typescript";
import { isAbstract } from "../docstrings/entities";
import { eachPublicName } from "../docstrings/public-api";
import { callsIn } from "../kalbio-methods/kal-members";
import { markdownTable } from "../markdown-table";
import { cell, code, docsOf, firstSentence } from "./docstring";

const intro = `# API index

Every method of every service: the requests that it sends, and what it does. A cached list is requested only if it is
not known or stale. The API reference on the site has parameters and examples. This page is generated from the sources by \`npx tsx scripts/reference-pages.ts\`.
`;

/** Returns the page of all methods, by service. */
export function apiIndex(root: string): string {
  const services = new Map<string, Map<string, string[]>>();
  eachPublicName(root, ({ symbol, owner, declaration, checker }) => {
    const service = owner && serviceName(owner);
    if (!service || !ts.isMethodDeclaration(declaration) || isAbstract(declaration)) return;
    const docs = docsOf(symbol, checker);
    const calls = callsIn(docs)?.map(code).join(", ") || "none";
    const methods = services.get(service) ?? new Map<string, string[]>();
    services.set(
      service,
      methods.set(symbol.name, [code(`${symbol.name}()`), calls, cell(firstSentence(docs))]),
    );
  });
  const sections = [...services].sort(byName).map(([service, methods]) => {
    const rows = [...methods].sort(byName).map(([, row]) => row);
    return `## \`client.${service}\`\n\n${markdownTable([["Method", "HTTP", "What it does"], ...rows])}`;
  });
  return [intro, ...sections].join("\n");
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

/** `NodeFilesService` is `files` of the client, as `FilesService` is. */
function serviceName({ name }: ts.Symbol): string | undefined {
  const [, service] = /^(?:Node|Web)?([A-Z]\w+)Service$/.exec(name) ?? [];
  return service && service.charAt(0).toLowerCase() + service.slice(1);
}
