# Prints the version of the code on Windows: a hash of all that the distribution is made from.
Set-Location (Split-Path $PSScriptRoot)
$root = (Get-Location).Path
$folders = @('.mvn', 'web\src') + @(Get-ChildItem -Directory | Where-Object { $_.Name -ne 'bench' } |
  ForEach-Object { Join-Path $_.Name 'src\main' } | Where-Object { Test-Path $_ })
$files = @(Get-ChildItem $folders -Recurse -File) +
  @(Get-ChildItem 'pom.xml', '*\pom.xml', 'web\package*.json', 'web\tsconfig.json', 'web\*.mjs')
$lines = $files | ForEach-Object { $_.FullName.Substring($root.Length) } | Sort-Object -Unique |
  ForEach-Object { (Get-FileHash (Join-Path $root $_) -Algorithm SHA256).Hash + ' ' + $_ }
$bytes = [Text.Encoding]::UTF8.GetBytes((@($lines) + "$env:AGGLO_MAVEN_OPTIONS") -join "`n")
$digest = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
[BitConverter]::ToString($digest).Replace('-', '').Substring(0, 16).ToLowerInvariant()
