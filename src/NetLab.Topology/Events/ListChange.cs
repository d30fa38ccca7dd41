namespace NetLab.Topology;

/// <summary>What went from and what came to a list, each as often as it did.</summary>
internal static class ListChange
{
    public static IEnumerable<(char Sign, T Item)> Between<T>(IEnumerable<T> then, IEnumerable<T> now)
    {
        var left = then.ToList();
        var added = now.Where(item => !left.Remove(item)).ToList();
        return left.Select(item => ('-', item)).Concat(added.Select(item => ('+', item)));
    }
}
