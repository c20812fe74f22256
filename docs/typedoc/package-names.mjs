import { Converter } from "typedoc";

/** Modules are called what people import, where typedoc would call them by their folders. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = packageName(module.name);
  });
}

const packageName = (folder) => `@kal/${folder.replace("/src", "")}`;
