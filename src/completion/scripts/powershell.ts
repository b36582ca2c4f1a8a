/**
 * Works in Windows PowerShell 5.1 and PowerShell 7. An environment variable passes the words, because PowerShell loses
 * empty words and quotes when it passes them to a program.
 */
export const POWERSHELL_SCRIPT = `# PowerShell completion for serverless-notes
Register-ArgumentCompleter -Native -CommandName serverless-notes -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @(foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst] -or
            $element -is [System.Management.Automation.Language.ExpandableStringExpressionAst]) { $element.Value }
        else { $element.Extent.Text }
    })
    $words += "$wordToComplete".Trim([char[]]@([char]39, [char]34)).Replace("''", "'")
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:SERVERLESS_NOTES_COMPLETE = $words -join [char]10
        $answer = @(& serverless-notes __complete powershell 2>$null)
    } finally {
        Remove-Item Env:SERVERLESS_NOTES_COMPLETE -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
    if ($answer.Count -eq 0) { return }
    if ($answer[0] -eq 'folders' -or $answer[0] -eq 'files') {
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
            Where-Object { $answer[0] -eq 'files' -or $_.ResultType -eq 'ProviderContainer' }
        return
    }
    $answer | Select-Object -Skip 1 | ForEach-Object {
        $text, $shown, $about = $_ -split [char]9
        [System.Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $about)
    }
}
`;
