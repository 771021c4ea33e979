using Assay.Engine.Report;
using Assay.Engine.Workspace.Solutions;

namespace Assay.Engine.Setup;

/// <summary>
/// Writes a workflow for GitHub Actions: what a pull request needs, everything on the main branch, and each night
/// everything on several machines.
/// </summary>
/// <param name="scope">The solution.</param>
public sealed class GitHubWorkflow(SolutionScope scope)
{
    private const string File = ".github/workflows/assay.yml";

    // As many machines as a free account gets at once, with some left for others.
    private const int Shards = 4;

    /// <summary>Writes it at the root of the repository, or beside the solution where there is none.</summary>
    /// <param name="force">Whether one that is there is replaced.</param>
    /// <exception cref="AssayException">There is one already, or it can't be written.</exception>
    public InitDocument Write(bool force)
    {
        var root = RepositoryRoot() ?? scope.Root;
        var file = Path.Combine(root, File.Replace('/', Path.DirectorySeparatorChar));
        var content = Content(root).ReplaceLineEndings("\n");
        NewFile.Write(file, content, force);
        return new InitDocument(Slashes(Path.GetRelativePath(scope.Root, file)), content);
    }

    private string Content(string root)
    {
        var target = scope.SolutionPath ?? (scope.ProjectPaths is [var only] ? only : scope.Root);
        var folder = Slashes(Path.GetRelativePath(root, scope.Root));
        var within = folder == "." ? "" : folder + "/";
        var sdk = Path.Exists(Path.Combine(root, "global.json"))
            ? "global-json-file: global.json"
            : "dotnet-version: 10.0.x";
        var solution = Yaml(Slashes(Path.GetRelativePath(root, target)));
        var shards = string.Join(", ", Enumerable.Range(1, Shards));
        // Values of expressions come from strangers: they reach the shell as variables only.
        return $$$"""
            # Written by 'assay init --ci github'; change it as you like.
            name: assay
            on:
              pull_request:
              push:
                branches: [main, master]
              schedule:
                - cron: '17 3 * * *'
            permissions:
              contents: read
            env:
              SOLUTION: {{{solution}}}
              TIMINGS: assay-timings.json
            jobs:
              test:
                if: github.event_name != 'schedule'
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                    with:
                      fetch-depth: 0 # 'assay run --changed' looks for the commit where the branch began
                  - uses: actions/setup-dotnet@v4
                    with:
                      {{{sdk}}}
                  - run: dotnet tool install --global Assay.Tool
                  - name: Take over what is known of the tests
                    uses: actions/cache/restore@v4
                    with:
                      path: {{{Yaml(within + ".assay")}}}
                      key: assay-${{ runner.os }}-${{ github.run_id }}
                      restore-keys: assay-${{ runner.os }}-
                  - name: What the change needs
                    if: github.event_name == 'pull_request'
                    env:
                      BASE: ${{ github.base_ref }}
                    run: assay run "$SOLUTION" --changed "origin/$BASE" --retries 1 --report junit
                  - name: All tests
                    if: github.event_name == 'push'
                    run: assay run "$SOLUTION" --retries 1 --report junit
                  - name: The map, from which a pull request tells what it needs
                    if: github.event_name == 'push'
                    run: assay coverage "$SOLUTION" --no-build
                  - name: Keep what is known of the tests
                    if: always() && github.event_name != 'pull_request'
                    uses: actions/cache/save@v4
                    with:
                      path: {{{Yaml(within + ".assay")}}}
                      key: assay-${{ runner.os }}-${{ github.run_id }}
                  - uses: actions/upload-artifact@v4
                    if: always()
                    with:
                      name: assay-reports
                      path: {{{Yaml(within + "assay-reports")}}}
                      if-no-files-found: ignore
              shard:
                if: github.event_name == 'schedule'
                runs-on: ubuntu-latest
                strategy:
                  fail-fast: false # the others are to be joined all the same
                  matrix:
                    shard: [{{{shards}}}]
                env:
                  SHARD: ${{ matrix.shard }}/{{{Shards}}}
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-dotnet@v4
                    with:
                      {{{sdk}}}
                  - run: dotnet tool install --global Assay.Tool
                  - name: Take over how long tests take
                    uses: actions/cache/restore@v4
                    with:
                      path: assay-timings.json
                      key: assay-timings-${{ runner.os }}-${{ github.run_id }}
                      restore-keys: assay-timings-${{ runner.os }}-
                  - name: A part of the tests
                    run: |
                      if [ -f "$TIMINGS" ]; then set -- --timings "$TIMINGS"; fi
                      assay run "$SOLUTION" --shard "$SHARD" "$@" --retries 1
                  - name: What it reaches
                    if: always()
                    run: |
                      if [ -f "$TIMINGS" ]; then set -- --timings "$TIMINGS"; fi
                      assay coverage "$SOLUTION" --no-build --shard "$SHARD" "$@"
                  - uses: actions/upload-artifact@v4
                    if: always()
                    with:
                      name: assay-shard-${{ matrix.shard }}
                      path: {{{Yaml(within + "assay-reports")}}}
                      if-no-files-found: ignore
              whole:
                needs: shard
                if: always() && github.event_name == 'schedule'
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-dotnet@v4
                    with:
                      {{{sdk}}}
                  - run: dotnet tool install --global Assay.Tool
                  - name: Take over what is known of the tests
                    uses: actions/cache/restore@v4
                    with:
                      path: {{{Yaml(within + ".assay")}}}
                      key: assay-${{ runner.os }}-${{ github.run_id }}
                      restore-keys: assay-${{ runner.os }}-
                  - uses: actions/download-artifact@v4
                    with:
                      pattern: assay-shard-*
                      path: assay-shards
                  - name: All parts, joined
                    run: assay merge assay-shards --solution "$SOLUTION" --report junit
                  - name: The map, from which a pull request tells what it needs
                    if: always()
                    run: assay coverage "$SOLUTION" --export cobertura
                  - name: Keep what is known of the tests
                    if: always()
                    uses: actions/cache/save@v4
                    with:
                      path: {{{Yaml(within + ".assay")}}}
                      key: assay-${{ runner.os }}-${{ github.run_id }}
                  - name: Take over how long tests took before
                    if: always()
                    uses: actions/cache/restore@v4
                    with:
                      path: assay-timings.json
                      key: assay-timings-${{ runner.os }}-${{ github.run_id }}
                      restore-keys: assay-timings-${{ runner.os }}-
                  - name: How long tests take
                    if: always()
                    run: assay export timings "$SOLUTION" --output "$TIMINGS"
                  - name: Keep how long tests take
                    if: always()
                    uses: actions/cache/save@v4
                    with:
                      path: assay-timings.json
                      key: assay-timings-${{ runner.os }}-${{ github.run_id }}
                  - uses: actions/upload-artifact@v4
                    if: always()
                    with:
                      name: assay-reports
                      path: {{{Yaml(within + "assay-reports")}}}
                      if-no-files-found: ignore

            """;
    }

    private string? RepositoryRoot()
    {
        for (var above = scope.Root; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, ".git")))
            {
                return above;
            }
        }
        return null;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static string Yaml(string text) =>
        "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
