using System.Text;

namespace NetLab.Web.Topology;

/// <summary>The colour of a namespace: red is red, blue is blue, and every other name has one of its own that stays.</summary>
public static class Hues
{
    private static readonly Dictionary<string, int?> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = 2,
        ["orange"] = 26,
        ["yellow"] = 46,
        ["green"] = 140,
        ["lan"] = 140,
        ["cyan"] = 184,
        ["internet"] = 200,
        ["blue"] = 212,
        ["purple"] = 268,
        ["pink"] = 330,
        ["white"] = null,
        ["gray"] = null,
        ["grey"] = null,
        ["black"] = null,
    };

    /// <summary>Degrees of the colour circle, or null for a plain box.</summary>
    public static int? Of(string name)
    {
        foreach (var word in name.Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Named.TryGetValue(word, out var hue))
            {
                return hue;
            }
        }

        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261;
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash % 24) * 15;
    }
}
