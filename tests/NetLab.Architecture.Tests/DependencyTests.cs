using System.Text.RegularExpressions;

namespace NetLab.Architecture.Tests;

/// <summary>The projects depend on each other as the table in docs/architecture.md says.</summary>
public partial class DependencyTests
{
    private static readonly Dictionary<string, string[]> Table = ReadTable();

    public static TheoryData<string> SourceProjects => [.. Project.All.Where(project => !project.IsTest).Select(project => project.Name)];

    public static TheoryData<string> TestProjects => [.. Project.All.Where(project => project.Name.EndsWith(".Tests", StringComparison.Ordinal)).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void References_OfASourceProject_AreThoseOfTheTable(string name)
    {
        Assert.True(Table.ContainsKey(name), $"{name} has no row in the table of docs/architecture.md.");
        Assert.Equal(Table[name].Order(StringComparer.Ordinal), Find(name).References.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_HasNoProjectThatIsNotThere() =>
        Assert.Empty(Table.Keys.Except(Project.All.Select(project => project.Name)));

    [Fact]
    public void References_OfWhatTestsShare_AreThoseOfTheTable() =>
        Assert.Equal(Table["NetLab.Testing"].Order(StringComparer.Ordinal), Find("NetLab.Testing").References.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(TestProjects))]
    public void References_OfATestProject_AreWhatItTestsAndWhatTestsShare(string name)
    {
        var tested = name[..^".Tests".Length];
        Assert.Empty(Find(name).References.Except([tested, "NetLab.Testing"]));
    }

    [Fact]
    public void UnsafeBlocks_AreAllowedOnlyWhereTheKernelIsSpokenTo() =>
        Assert.Equal(["NetLab.Agent", "NetLab.Netlink"], Project.All.Where(project => project.AllowsUnsafe).Select(project => project.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void NamespaceSwitches_AreOnlyInNetlink()
    {
        var switching = Repository.Sources.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && SwitchOfNamespace.IsMatch(Repository.Read(path))).ToList();
        Assert.NotEmpty(switching);
        Assert.All(switching, path => Assert.StartsWith("src/NetLab.Netlink/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void PackageReferences_HaveNoVersion() => Assert.Empty(
        from project in Project.All
        from reference in project.Elements("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null
        select $"{project.Name}: {reference}");

    private static Project Find(string name) => Project.All.Single(project => project.Name == name);

    private static Dictionary<string, string[]> ReadTable() =>
        TableRow.Matches(Repository.Read("docs/architecture.md")).ToDictionary(
            row => row.Groups["name"].Value,
            row => row.Groups["on"].Value.Trim() is "nothing" ? [] : row.Groups["on"].Value.Split(',').Select(name => $"NetLab.{name.Trim()}").ToArray());

    /// <summary>| `src/NetLab.Agent` | the privileged process... | Netlink, Contracts |</summary>
    [GeneratedRegex(@"^\| `(?:src|tests)/(?<name>NetLab\.\w+)` \|[^|]*\|(?<on>[^|]+)\|\s*$", RegexOptions.Multiline)]
    private static partial Regex TableRow { get; }

    /// <summary>setns(2) and unshare(2), called or declared; what the words say in a message is no matter.</summary>
    [GeneratedRegex(@"EntryPoint = ""(setns|unshare)""|\b(setns|unshare)\((?!2\))")]
    private static partial Regex SwitchOfNamespace { get; }
}
