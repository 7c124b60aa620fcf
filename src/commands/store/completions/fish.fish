# Completions of alis for fish. Install: alis completions fish > ~/.config/fish/completions/alis.fish
function __alis_complete
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $before[1])
    set -l lines (command $program complete-words fish -- $before "$typed" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$typed"
        case folders
            __fish_complete_directories "$typed"
        case '*'
            test (count $lines) -gt 1; and printf '%s\n' $lines[2..-1]
    end
end
complete -c alis -e
complete -c alis -f -k -a '(__alis_complete)'
