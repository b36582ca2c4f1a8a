/**
 * Works as a file \`_serverless-notes\` in \`fpath\` and when sourced. zsh quotes what it inserts itself.
 */
export const ZSH_SCRIPT = `#compdef serverless-notes
_serverless_notes() {
  local kind line about
  local -a answer values shown
  answer=("\${(@f)$(command serverless-notes __complete zsh -- "\${(@)words[2,CURRENT-1]}" "\${IPREFIX}\${QIPREFIX}\${PREFIX}" 2>/dev/null </dev/null)}")
  kind=\${answer[1]}
  if [[ $kind == folders || $kind == files ]]; then
    compset -P '--[^=]##='
    if [[ $kind == folders ]]; then _files -/; else _files; fi
    return
  fi
  for line in "\${(@)answer[2,-1]}"; do
    values+=("\${line%%$'\\t'*}")
    about=\${line#*$'\\t'}
    shown+=("\${line%%$'\\t'*}\${about:+  -- $about}")
  done
  ((\${#values})) || return 1
  local -a list
  [[ "\${(j::)answer[2,-1]}" == *$'\\t'?* ]] && list=(-l)
  [[ $kind == values ]] &&
    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -V names $list -d shown -a -- values &&
    return
  # None begins with what was typed, or zsh does not see that it does (é and É).
  compstate[insert]=menu
  compadd -U -V names $list -d shown -a -- values
}

if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then
  _serverless_notes "$@"
else
  compdef _serverless_notes serverless-notes
fi
`;
