# Completions of alis for bash. Install: echo 'source <(alis completions bash)' >> ~/.bashrc
_alis_complete() {
    local line lines=()
    while IFS= read -r line; do
        lines+=("$line")
    done < <("$1" complete-words bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    COMPREPLY=()
    case ${lines[0]} in
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
        *)
            compopt -o nosort 2>/dev/null
            COMPREPLY=("${lines[@]:1}")
            ;;
    esac
}
complete -F _alis_complete alis
