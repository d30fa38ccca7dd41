namespace NetLab.Web.Labs;

/// <summary>Proposes names for labs.</summary>
public static class LabNames
{
    private static readonly string[] Words = ["red-blue", "v-net", "bridges", "gateway", "two-hosts", "nat", "switch", "router"];

    /// <summary>One that is not in use; after a lesson where there is one.</summary>
    public static string Propose(IEnumerable<string> used, string? lesson = null)
    {
        var taken = used.ToHashSet();
        var words = lesson is null ? Words : [lesson];
        return words.Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{words[0]}-{number}")).First(name => !taken.Contains(name));
    }
}
