# Completions of alis for PowerShell. Install: Add-Content $PROFILE 'alis completions powershell | Out-String | Invoke-Expression'
Register-ArgumentCompleter -Native -CommandName @('alis', 'alis.exe') -ScriptBlock {
    param($word, $ast, $cursor)
    $line = $ast.ToString()
    $at = $cursor - $ast.Extent.StartOffset
    if ($at -gt $line.Length) { $line = "$line " } else { $line = $line.Substring(0, $at) }
    # Coded: no version of PowerShell then changes a quote or a letter on the way.
    $coded = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $lines = @(& $ast.CommandElements[0].Value complete-words powershell $coded)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    if ($lines.Count -gt 1 -and $lines[0] -eq 'words') {
        foreach ($one in $lines[1..($lines.Count - 1)]) {
            $insert, $shown, $what = $one -split "`t", 3
            New-Object System.Management.Automation.CompletionResult $insert, $shown, 'ParameterValue', $what
        }
    }
}
