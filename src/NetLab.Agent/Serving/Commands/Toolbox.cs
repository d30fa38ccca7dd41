using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>Which tools there are, and which was probably meant.</summary>
public static class Toolbox
{
    /// <summary>Where tools are looked for, here and by the tools themselves (PATH).</summary>
    public const string SearchPath = "/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>The listed tools that are installed.</summary>
    public static IEnumerable<string> Installed => Tools.Packages.Keys.Where(IsInstalled);

    /// <summary>Nothing for a tool that can be run, else why it cannot.</summary>
    public static Problem? Check(string tool)
    {
        if (!Tools.Packages.TryGetValue(tool, out var package))
        {
            var nearest = Nearest(tool);
            return Problem.Of(ProblemCode.UnknownTool,
                $"{Shown(tool)} is not one of the commands here{(nearest is null ? "" : $"; did you mean {nearest}?")}",
                ("tool", Shown(tool)), ("nearest", nearest ?? ""));
        }

        return IsInstalled(tool) ? null : Problem.Of(ProblemCode.UnknownTool,
            $"{tool} is not installed on this machine; the Debian package {package} has it.", ("tool", tool), ("nearest", ""));
    }

    /// <summary>Whether a tool of this name is there.</summary>
    public static bool IsInstalled(string tool) =>
        SearchPath.Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));

    /// <summary>The tool that a slip of at most two letters (one in short names) leads away from.</summary>
    private static string? Nearest(string typed)
    {
        var name = typed[(typed.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return name.Length > 40 ? null : Tools.Packages.Keys
            .Select(tool => (tool, distance: EditDistance.Between(name, tool)))
            .Where(candidate => candidate.distance <= (candidate.tool.Length <= 3 ? 1 : 2))
            // Of two letters one other letter is another word; but they may be swapped.
            .Where(candidate => name.Length > 2 || name.Order().SequenceEqual(candidate.tool.Order()))
            .OrderBy(candidate => candidate.distance)
            .Select(candidate => candidate.tool)
            .FirstOrDefault();
    }

    private static string Shown(string tool) => tool.Length <= 40 ? tool : $"{tool.AsSpan(0, 40)}...";
}
