using System.Globalization;
using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>The ids of graph elements, and what they stand for.</summary>
public static class ElementId
{
    public static string Of(NetworkNamespace ns) => $"ns:{ns.Id}";

    public static string Of(NetworkNamespace ns, Interface link) => Of(new Selection(ns.Id, link.Index));

    public static string Of(Selection selection) =>
        selection.Interface is { } index ? $"if:{selection.Namespace}/{index}" : $"ns:{selection.Namespace}";

    /// <summary>The same id whichever end is given first.</summary>
    public static string OfLine(string sort, string a, string b) =>
        string.CompareOrdinal(a, b) < 0 ? $"{sort}:{a}-{b}" : $"{sort}:{b}-{a}";

    /// <summary>What a box, port or bridge stands for; null for lines and for anything else.</summary>
    public static Selection? Parse(string? id)
    {
        if (id is null || id.Length > 64)
        {
            return null;
        }

        if (id.StartsWith("ns:", StringComparison.Ordinal) && ulong.TryParse(id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var ns))
        {
            return new Selection(ns);
        }

        var slash = id.IndexOf('/');
        return id.StartsWith("if:", StringComparison.Ordinal) && slash > 0
            && ulong.TryParse(id.AsSpan(3, slash - 3), NumberStyles.None, CultureInfo.InvariantCulture, out ns)
            && int.TryParse(id.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new Selection(ns, index)
            : null;
    }
}
