using System.Text.RegularExpressions;

namespace NetLab.Architecture.Tests;

/// <summary>What holds for every file of the repository.</summary>
public partial class FileTests
{
    private const int MaxLines = 400;

    private static readonly HashSet<string> TopLevel =
    [
        ".ci", ".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "NetLabWeb.sln", "README.md", "appsettings.json",
        "appsettings.Development.json", "docker-compose.yml", "Dockerfile", "docs", "global.json", "labs", "netlab", "package-lock.json", "package.json", "src", "tests", "wwwroot",
    ];

    [Fact]
    public void TopLevel_HasNothingUnexpected() =>
        Assert.Empty(Repository.Files.Select(path => path.Split('/')[0]).Distinct().Except(TopLevel));

    [Fact]
    public void Files_WrittenByHand_HaveAtMost400Lines() =>
        Assert.Empty(from path in Repository.Files
                     where WrittenByHand.IsMatch(path)
                     let lines = Repository.Read(path).AsSpan().Count('\n')
                     where lines > MaxLines
                     select $"{path}: {lines} lines");

    [Fact]
    public void FileNames_SayWhatIsInside() =>
        Assert.DoesNotContain(Repository.Files, path => VagueName.IsMatch(Repository.NameOf(path)));

    /// <summary>Where packages come from is the business of the machine that builds.</summary>
    [Fact]
    public void Files_NameNoPackageRegistry()
    {
        // Put together here, so that this file names none either.
        string[] hosts = [$"registry.{"npmjs"}.org", $"api.{"nuget"}.org", $"{"pypi"}.org/simple", $"registry.{"yarnpkg"}.com", $"globalcdn.{"nuget"}.org"];
        Assert.Empty(from path in Repository.Files
                     where Text.IsMatch(path)
                     let text = Repository.Read(path)
                     from host in hosts
                     where text.Contains(host, StringComparison.OrdinalIgnoreCase)
                     select $"{path}: {host}");
    }

    [Fact]
    public void PackageLock_HasNoAddresses() =>
        Assert.DoesNotContain(Repository.Files, path => path.EndsWith("package-lock.json", StringComparison.Ordinal) && Repository.Read(path).Contains("\"resolved\"", StringComparison.Ordinal));

    [GeneratedRegex(@"\.(cs|razor|ts|js|mjs|css)$")]
    private static partial Regex WrittenByHand { get; }

    [GeneratedRegex(@"\.(cs|razor|ts|js|mjs|css|json|config|csproj|props|targets|md|ya?ml|html|resx|sh|sln)$|(^|/)(netlab|Dockerfile|run|\.npmrc)$")]
    private static partial Regex Text { get; }

    [GeneratedRegex("Helper|Utils?$|Utilit|Manager|Misc|Common$")]
    private static partial Regex VagueName { get; }
}
