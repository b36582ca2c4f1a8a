/**
 * fish passes words without their quotes, and quotes the text it inserts. Only the word at the cursor comes as typed:
 * it may have an open quotation mark, so the script tries each mark to close it.
 */
export const FISH_SCRIPT = `# fish completion for serverless-notes
function __serverless_notes_complete
    set -l -- words (commandline -opc)
    set -l -- token (commandline -ct)
    set -l -- current
    for quote in '' "'" '"'
        set -- current (string unescape -- "$token$quote"); and break
    end
    set -l -- answer (command serverless-notes __complete fish -- $words[2..-1] "$current" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case folders
            set -l -- before (string match -r -- '^--[^=]+=' "$current")
            for path in (__fish_complete_directories (string replace -- "$before" '' "$current") '')
                printf '%s%s\\n' "$before" $path
            end
        case files
            set -l -- before (string match -r -- '^--[^=]+=' "$current")
            for path in (__fish_complete_path (string replace -- "$before" '' "$current") '')
                printf '%s%s\\n' "$before" $path
            end
        case '*'
            printf '%s\\n' $answer[2..-1]
    end
end

complete -c serverless-notes -f -k -a '(__serverless_notes_complete)'
`;
