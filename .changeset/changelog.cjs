// What a change says in the changelog is what its author wrote. The format that comes with changesets puts a commit's
// hash before it, and lists siblings that moved along: here they always do.
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first, ...rest] = summary.trim().split("\n");
    return [`- ${first}`, ...rest.map((line) => (line ? `  ${line}` : ""))].join("\n");
  },
  getDependencyReleaseLine: async () => "",
};
