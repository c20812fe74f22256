import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Snippet {
  /** Relative to the site's folder. */
  file: string;
  region: string;
  /** The page and line. */
  place: string;
}

/**
 * Returns the names that the snippets of one page use and that only the hidden part of their example declares. A reader
 * who copies the page's code, from the top, would miss them.
 */
export function undefinedNames(site: string, snippets: readonly Snippet[]): string[] {
  const shown = new Set<string>();
  const missing: string[] = [];
  for (const { file, region, place } of snippets) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = parse(join(site, file));
    const inside = rangeOf(source.text, region);
    const declared = declarations(source);
    const seen = (start: number) => start >= inside.start && start < inside.end;
    for (const [name, start] of declared) if (seen(start)) shown.add(name);
    const used = usedNames(source, seen);
    for (const name of used) if (declared.has(name) && !shown.has(name)) missing.push(`${place} ${name}`);
  }
  return missing;
}

const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);

function rangeOf(text: string, region: string): { start: number; end: number } {
  if (!region) return { start: 0, end: text.length };
  const mark = (kind: string) => new RegExp(`// #${kind} ${region}$`, "m").exec(text)?.index ?? -1;
  return { start: mark("region"), end: mark("endregion") };
}

/** What a file imports and declares at its top, with its place. */
function declarations(source: ts.SourceFile): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: ts.Node | undefined) => {
    if (!name) return;
    if (ts.isIdentifier(name)) found.set(name.text, name.getStart(source));
    else if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name))
      for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name);
  };
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      add(name);
      if (namedBindings && ts.isNamespaceImport(namedBindings)) add(namedBindings.name);
      else for (const { name: each } of namedBindings?.elements ?? []) add(each);
    } else if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) add(name);
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) add(statement.name);
  }
  return found;
}

/** Names that the code of a range refers to: not properties, and not what an inner function declares. */
function usedNames(source: ts.SourceFile, inRange: (start: number) => boolean): Set<string> {
  const used = new Set<string>();
  const local = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && inRange(node.getStart(source))) {
      const { parent } = node;
      const isBinding =
        (ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isVariableDeclaration(parent)) &&
        parent.name === node;
      const isProperty =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node) ||
        ts.isPropertySignature(parent) ||
        ts.isJsxAttribute(parent) ||
        ts.isMethodDeclaration(parent);
      if (isBinding) local.add(node.text);
      else if (!isProperty) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return new Set([...used].filter((name) => !local.has(name)));
}
