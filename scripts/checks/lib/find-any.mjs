import ts from "typescript";

/** Every place where a type reachable from the exports of `entries` is `any`: `{ fileName, line, path }`. */
export function anyIn(program, entries, isOurs) {
  const checker = program.getTypeChecker();
  const found = new Map();
  const seen = new Set();

  for (const entry of entries) {
    const file = program.getSourceFile(entry);
    const module = checker.getSymbolAtLocation(file);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) visitExport(symbol, file);
  }
  return [...found.values()];

  function visitExport(exported, file) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const at = symbol.declarations?.[0] ?? file;
    if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), exported.name, at);
    if (symbol.flags & ts.SymbolFlags.Value) visit(checker.getTypeOfSymbol(symbol), exported.name, at);
  }

  function visit(type, path, at) {
    if (type.flags & ts.TypeFlags.Any) return report(path, at);
    if (seen.has(type)) return;
    seen.add(type);
    for (const part of partsOf(type, checker)) visit(part, path, at);
    if (type.flags & ts.TypeFlags.Object && isLookedInto(type)) visitMembers(type, path, at);
  }

  function visitMembers(type, path, at) {
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0];
      if (property.flags & ts.SymbolFlags.Prototype || (declaration && isHidden(declaration))) continue;
      visit(checker.getTypeOfSymbol(property), `${path}.${property.name}`, declaration ?? at);
    }
    for (const { keyType, type: value, declaration } of checker.getIndexInfosOfType(type))
      visit(value, `${path}[${checker.typeToString(keyType)}]`, declaration ?? at);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()])
      visitSignature(signature, path, at);
  }

  function visitSignature(signature, path, at) {
    const where = signature.declaration ?? at;
    for (const parameter of signature.parameters)
      visit(
        checker.getTypeOfSymbol(parameter),
        `${path}(${parameter.name})`,
        parameter.valueDeclaration ?? where,
      );
    for (const parameter of signature.typeParameters ?? [])
      visit(parameter, `${path}<${parameter.symbol.name}>`, where);
    visit(signature.getReturnType(), `${path}()`, where);
  }

  /** What others declare is theirs to type; written down here without a name it is ours. */
  function isLookedInto(type) {
    const [declaration] = type.symbol?.declarations ?? [];
    return !declaration || isOurs(declaration.getSourceFile().fileName);
  }

  function report(path, at) {
    const file = at.getSourceFile();
    if (!isOurs(file.fileName)) return;
    const line = file.getLineAndCharacterOfPosition(at.getStart(file)).line + 1;
    found.set(path, { fileName: file.fileName, line, path });
  }
}

/** The types that a type is put together from, members aside. */
function partsOf(type, checker) {
  const parts = [...(type.aliasTypeArguments ?? [])];
  if (type.isUnionOrIntersection()) parts.push(...type.types);
  if (type.flags & ts.TypeFlags.Object && type.objectFlags & ts.ObjectFlags.Reference)
    parts.push(...writtenArguments(type, checker));
  if (type.flags & ts.TypeFlags.TypeParameter) parts.push(type.getConstraint(), type.getDefault());
  if (type.flags & ts.TypeFlags.Conditional) parts.push(type.checkType, ...branches(type, checker));
  if (type.flags & ts.TypeFlags.IndexedAccess) parts.push(type.objectType, type.indexType);
  if (type.flags & ts.TypeFlags.Index) parts.push(type.type);
  return parts.filter(Boolean);
}

/** `Iterable<string>` has two more arguments, which its own library has set to `any`. */
function writtenArguments(type, checker) {
  const parameters = type.target.typeParameters ?? [];
  return checker
    .getTypeArguments(type)
    .filter((argument, index) => argument !== parameters[index]?.getDefault());
}

const branches = (type, checker) =>
  [type.root.node.trueType, type.root.node.falseType].map((node) => checker.getTypeFromTypeNode(node));

/** Private members have no type in what is built; protected ones are no part of the public face. */
const isHidden = (declaration) =>
  Boolean(
    ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected),
  ) || Boolean(declaration.name && ts.isPrivateIdentifier(declaration.name));
