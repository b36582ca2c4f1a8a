/**
 * Needs no bash-completion package, and works from bash 3.2 (macOS) on. Neither the words of the line nor an answer is
 * ever evaluated. Bash splits words at `=` and `:`; the script joins the parts again, from the end of the line, and
 * passes the part of the last word that bash does not replace.
 */
export const BASH_SCRIPT = `# bash completion for serverless-notes
_serverless_notes() {
  local left=\${COMP_LINE:0:COMP_POINT} last=\${COMP_WORDS[COMP_CWORD]} i
  while [[ -n $last && $left != *"$last" ]]; do last=\${last%?}; done
  left=\${left%"$last"}
  local glued=$last before=
  [[ $last == [=:@] ]] && before=$last
  local -a typed=()
  for ((i = COMP_CWORD - 1; i > 0; i--)); do
    if [[ $left == *[[:space:]] && $left != *"\${COMP_WORDS[i]}" ]]; then
      typed=("$glued" \${typed[@]+"\${typed[@]}"})
      glued=
      while [[ $left == *[[:space:]] && $left != *"\${COMP_WORDS[i]}" ]]; do left=\${left%?}; done
    elif ((\${#typed[@]} == 0)); then
      before=\${COMP_WORDS[i]}$before
    fi
    left=\${left%"\${COMP_WORDS[i]}"}
    glued=\${COMP_WORDS[i]}$glued
  done
  ((COMP_CWORD > 0)) && typed=("$glued" \${typed[@]+"\${typed[@]}"})

  local kind= value
  COMPREPLY=()
  while IFS= read -r value; do
    if [[ -z $kind ]]; then kind=$value; else COMPREPLY+=("$value"); fi
  done < <(command serverless-notes __complete bash -- "$before" "\${typed[@]}" 2>/dev/null </dev/null)
  case $kind in
    folders) _serverless_notes_paths -d "$last" ;;
    files) _serverless_notes_paths -f "$last" ;;
    *) type compopt >/dev/null 2>&1 && compopt -o nosort 2>/dev/null ;;
  esac
  return 0
}

# Bash itself completes paths best, tilde and quotes included; before bash 4 it has to be asked for them.
_serverless_notes_paths() {
  local path
  if type compopt >/dev/null 2>&1; then
    if [[ $1 == -d ]]; then compopt -o dirnames; else compopt -o default; fi
    return
  fi
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
}

complete -F _serverless_notes serverless-notes
`;
