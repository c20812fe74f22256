/** The part that is used here. */
declare module "@babel/core" {
  export function transformAsync(code: string, options: object): Promise<{ code?: string | null } | null>;
}
