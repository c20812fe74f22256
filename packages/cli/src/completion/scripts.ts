/**
 * What a shell loads. Each hands the words before the cursor to `kal complete`, which prints a candidate a line: the
 * value, a tab, and what it is for. The words are passed on as they are: a script that evaluates them would run what
 * somebody is only about to type.
 */
export const SCRIPTS = {
  bash: `# kal completion for bash
_kal() {
  local value description
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    if [[ $value != :* && $value == "\${COMP_WORDS[COMP_CWORD]}"* ]]; then COMPREPLY+=("$value"); fi
  done < <(kal complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _kal kal
`,
  zsh: `#compdef kal
_kal() {
  local line value
  local -a found
  while IFS= read -r line; do
    if [[ -z $line || $line == :* ]]; then continue; fi
    value=\${line%%$'\\t'*}
    found+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done < <(kal complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe 'kal' found; else _files; fi
}
if [[ \${funcstack[1]} == _kal ]]; then _kal "$@"; else compdef _kal kal; fi
`,
  fish: `# kal completion for fish
complete -c kal -f
complete -c kal -n '__fish_seen_subcommand_from import export download' -F
complete -c kal -a '(kal complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null | string match -v ":*")'
`,
} as const;

export type Shell = keyof typeof SCRIPTS;
