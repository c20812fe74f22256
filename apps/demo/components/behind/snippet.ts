/** A piece of code to show: the text of a file in `snippets/`, and what it does in a few words. */
export interface Snippet {
  title: string;
  code: string;
}
