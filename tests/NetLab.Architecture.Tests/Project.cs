using System.Xml.Linq;

namespace NetLab.Architecture.Tests;

/// <summary>A project file.</summary>
internal sealed class Project(string path)
{
    private readonly XDocument _file = XDocument.Parse(Repository.Read(path));

    public static IEnumerable<Project> All { get; } = [.. Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => new Project(path))];

    public string Name { get; } = Repository.NameOf(path);

    public bool IsTest => path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Names of the projects that it uses itself, without those that are only built before it.</summary>
    public IEnumerable<string> References =>
        from reference in Elements("ProjectReference")
        where reference.Attribute("ReferenceOutputAssembly")?.Value != "false"
        select Repository.NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'));

    public bool AllowsUnsafe => Elements("AllowUnsafeBlocks").Any(element => element.Value == "true");

    public IEnumerable<XElement> Elements(string name) => _file.Descendants(name);
}
