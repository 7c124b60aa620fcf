#compdef alis
# Completions of alis for zsh. Install: echo 'source <(alis completions zsh)' >> ~/.zshrc
_alis() {
  local program=${(Q)words[1]} typed=${(Q)PREFIX} line value
  local -a lines values shown
  program=${program/#\~\//$HOME/}
  lines=("${(@f)$($program complete-words zsh -- "${(@Q)words[1,CURRENT-1]}" "$typed" 2>/dev/null)}")
  case $lines[1] in
    files) [[ $PREFIX == -*=* ]] && compset -P '*='; _files; return ;;
    folders) [[ $PREFIX == -*=* ]] && compset -P '*='; _files -/; return ;;
  esac
  for line in "${(@)lines[2,-1]}"; do
    value=${line%%$'\t'*}
    values+=("$value")
    shown+=("${value}${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
  done
  (( $#values )) || return 1
  # Where what fits does not begin with what was typed, it is only shown: nothing typed is taken away.
  if (( $#values > 1 )); then
    for value in "${(@)values}"; do
      [[ ${(L)value} == ${(L)typed}* ]] && continue
      compstate[insert]=
      compstate[list]='list force'
      break
    done
  fi
  compadd -U -V alis -l -d shown -a values
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _alis alis
