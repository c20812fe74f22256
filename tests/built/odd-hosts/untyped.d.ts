/** The part that is used here. */
declare module "@babel/core" {
  export function transformAsync(code: string, options: object): Promise<{ code?: string | null } | null>;
}

/** What a page of `programs` offers: it runs the tour with both packages and returns the failures. */
declare function runTour(site: { url: string; fileId: string }): Promise<Record<string, string | null>>;
