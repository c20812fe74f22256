import ts from "typescript";
import { eachPublicName } from "../docstrings/public-api";
import { markdownTable } from "../markdown-table";
import { cell, code, docsOf, tagOf } from "./docstring";

/** The interfaces that the page lists, in its order, with the titles of their sections. */
const sections: Record<string, string> = {
  ClientOptions: "Every client",
  NodeClientOptions: "The client of `@kal/node`",
  ProxyOptions: "The client of `@kal/web`, behind a proxy",
  TokenOptions: "The client of `@kal/web`, with a token endpoint",
  RequestOptions: "Every call",
  ReadOptions: "Calls that read through the cache",
  CustomRequestOptions: "`client.request`",
};

/** Variables that `@kal/node` reads if the option is missing. */
const variables: Record<string, string> = {
  clientId: "KALEIDOSCOPE_API_CLIENT_ID",
  clientSecret: "KALEIDOSCOPE_API_CLIENT_SECRET",
  url: "KALEIDOSCOPE_API_URL",
  logLevel: "KALEIDOSCOPE_LOG",
};

const intro = `# Options

Every option of a client and of a call. \`new KaleidoscopeClient(options)\` takes the options of the client,
\`client.withOptions(options)\` returns a client that differs in some of them, and each method takes the options of a call
in its last argument. Options of a call override those of the client. Durations are in milliseconds and end in \`Ms\`.
\`@kal/node\` reads the environment variables; the other packages read none. This page is generated from the types by
\`npx tsx scripts/reference-pages.ts\`.

<!-- snippet: examples/basics/options.ts#options -->
`;

/** Returns the page of all options, before the code of its example is written into it. */
export function optionsPage(root: string): string {
  const tables = new Map<string, string>();
  eachPublicName(root, ({ symbol, declaration, checker }) => {
    const title = sections[symbol.name];
    if (!title || !ts.isInterfaceDeclaration(declaration)) return;
    const rows = declaration.members.flatMap((member) => row(member, symbol.name, checker));
    tables.set(
      symbol.name,
      `## ${title}\n\n${markdownTable([["Option", "Type", "Default", "What it does"], ...rows])}`,
    );
  });
  return [intro, ...Object.keys(sections).map((name) => tables.get(name) ?? missing(name))].join("\n");
}

function row(member: ts.TypeElement, owner: string, checker: ts.TypeChecker): string[][] {
  const symbol = member.name && checker.getSymbolAtLocation(member.name);
  if (!symbol || !ts.isPropertySignature(member) || !member.type) return [];
  if (symbol.getJsDocTags().some(({ name }) => name === "internal")) return [];
  const type = member.type
    .getText()
    .replace(/ \| undefined$/, "")
    .replace(/\s+/g, " ");
  const variable = owner === "ClientOptions" && variables[symbol.name];
  const environment = variable ? ` Environment: \`${variable}\`.` : "";
  const fallback = tagOf(symbol, "default", checker) ?? (member.questionToken ? "none" : "required");
  return [[code(symbol.name), code(type), cell(fallback), cell(docsOf(symbol, checker)) + environment]];
}

function missing(name: string): never {
  throw new Error(
    `No package exports an interface ${name}. Change the list in scripts/reference-pages/options.ts.`,
  );
}
