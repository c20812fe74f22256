import { existsSync, readFileSync } from "node:fs";
import { type DefaultTheme, defineConfig } from "vitepress";

const here = (path: string) => new URL(`../${path}`, import.meta.url);

/** Made by typedoc, so there is none before its first run. */
const reference: DefaultTheme.SidebarItem[] = existsSync(here("reference/typedoc-sidebar.json"))
  ? JSON.parse(readFileSync(here("reference/typedoc-sidebar.json"), "utf8"))
  : [];

const pages = (folder: string, items: [text: string, page: string][]) =>
  items.map(([text, page]) => ({ text, link: `/${folder}${page}` }));

const sidebar: DefaultTheme.SidebarItem[] = [
  {
    text: "Start",
    items: pages("start/", [
      ["Node", "node"],
      ["Cloudflare Workers", "workers"],
      ["Next.js", "nextjs"],
      ["Browsers", "browser"],
    ]),
  },
  {
    text: "Guides",
    items: pages("guides/", [
      ["How calls look", "basics"],
      ["Records and values", "records"],
      ["Credentials and token stores", "auth"],
      ["The proxy for browser apps", "proxy"],
      ["Downloads and uploads", "files"],
      ["CSV, Excel and SDF", "tables"],
      ["Errors and retries", "errors"],
      ["Caching", "caching"],
      ["Testing with the fake", "testing"],
      ["The command line", "command-line"],
      ["Assistants", "assistants"],
      ["Tracing", "tracing"],
      ["Performance", "performance"],
    ]),
  },
  {
    text: "From kalbio",
    items: pages("", [
      ["Migration guide", "from-kalbio"],
      ["Method by method", "kalbio-methods"],
    ]),
  },
  {
    text: "Reference",
    items: [
      { text: "Options", link: "/options" },
      { text: "API index", link: "/api" },
      { text: "API", link: "/reference/" },
      { text: "Performance", link: "/performance" },
    ],
  },
];

export default defineConfig({
  title: "Kal",
  description: "The TypeScript SDK for Kaleidoscope: Node, Workers and browsers.",
  lang: "en",
  srcExclude: ["examples/**", "test/**"],
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" }]],
  markdown: { theme: { light: "github-light-high-contrast", dark: "github-dark" } },
  // Said here and not in the pages: a formatter would take front matter for text, and those of the reference are made.
  transformPageData(page) {
    if (page.relativePath.startsWith("reference/")) page.frontmatter.pageClass = "reference";
    if (/^(from-kalbio|kalbio-methods|api|options)\.md$/.test(page.relativePath))
      Object.assign(page.frontmatter, { pageClass: "wide", aside: false });
  },
  themeConfig: {
    logo: { src: "/favicon.svg", alt: "" },
    nav: [
      { text: "Start", link: "/start/node", activeMatch: "^/start/" },
      { text: "Guides", link: "/guides/basics", activeMatch: "^/guides/" },
      { text: "From kalbio", link: "/from-kalbio", activeMatch: "kalbio" },
      { text: "API", link: "/reference/", activeMatch: "^/reference/" },
    ],
    sidebar: {
      "/reference/": [{ text: "Packages", items: reference }],
      "/": sidebar,
    },
    outline: { level: [2, 3] },
    search: {
      provider: "local",
      options: {
        miniSearch: {
          searchOptions: {
            // The reference has many times as many pages as the guides: "retry" would find properties alone.
            boostDocument: (page: string) => (page.startsWith("/reference/") ? 0.2 : 1),
          },
        },
      },
    },
    docFooter: { prev: "Before", next: "Next" },
    notFound: {
      title: "There is no such page",
      quote: "The address may be mistyped, or the page has moved. The search above finds it.",
      linkText: "To the first page",
      linkLabel: "To the first page",
    },
  },
});
