using System.CommandLine;
using Assay.Engine;

namespace Assay.Cli.Commands;

/// <summary><c>assay completion SHELL</c>: a script that has the shell complete the words of our command lines.</summary>
internal static class CompletionCommand
{
    // Each asks the tool itself, with what was typed up to the cursor, the name of the command left out.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Put this into ~/.bashrc: source <(assay completion bash)
            _assay() {
                local typed="${COMP_LINE:0:COMP_POINT}"
                typed="${typed#* }"
                local IFS=$'\n'
                COMPREPLY=( $(assay "[suggest:${#typed}]" "$typed" 2>/dev/null) )
            }
            complete -o default -F _assay assay
            """,
        ["zsh"] = """
            # Put this into ~/.zshrc, behind compinit: source <(assay completion zsh)
            _assay() {
                local typed="${(j: :)words[2,CURRENT]}"
                local -a found
                found=( ${(f)"$(assay "[suggest:${#typed}]" "$typed" 2>/dev/null)"} )
                compadd -a found || _files
            }
            compdef _assay assay
            """,
        ["fish"] = """
            # Put this into ~/.config/fish/config.fish: assay completion fish | source
            function __assay
                set -l typed (commandline -cp | string replace -r '^\s*\S+\s?' '')
                assay "[suggest:"(string length -- "$typed")"]" "$typed" 2>/dev/null
            end
            complete -c assay -a '(__assay)'
            """,
        ["pwsh"] = """
            # Put this into $PROFILE: assay completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName assay -ScriptBlock {
                param($word, $ast, $cursor)
                $typed = $ast.ToString().PadRight($cursor).Substring(0, $cursor) -replace '^\S+\s?', ''
                assay "[suggest:$($typed.Length)]" $typed 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };

    public static Command Define(Surroundings surroundings)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = "bash, zsh, fish or pwsh.",
            HelpName = string.Join('|', Scripts.Keys),
        };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new Command(
            "completion",
            "Print a script that has a shell complete the words of assay's command lines."
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(shell)!;
            if (!Scripts.TryGetValue(name, out var script))
            {
                throw new AssayException(
                    Fault.Usage,
                    $"There is no completion for '{name}'; there is one for {string.Join(", ", Scripts.Keys)}."
                );
            }
            // Shells on Windows read it too, and sh takes no carriage return.
            surroundings.Out.Write(script.ReplaceLineEndings("\n") + "\n");
            return ExitCodes.Of(Verdict.Fine);
        });
        return command;
    }
}
