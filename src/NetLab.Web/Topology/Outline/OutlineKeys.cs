namespace NetLab.Web.Topology;

/// <summary>The keys of a tree as the ARIA Authoring Practices have them. The menu key is not here: the script makes it a contextmenu event at the row (js/topology/outline.js).</summary>
public static class OutlineKeys
{
    /// <summary>A command and the row that it is for.</summary>
    public sealed record Step(OutlineCommand Command, OutlineRow Row);

    /// <summary>What the key does while this row has the focus; null for nothing.</summary>
    public static Step? Read(IReadOnlyList<OutlineRow> rows, Workspaces.Selection? focused, string key)
    {
        var at = rows.ToList().FindIndex(row => row.Selection == focused);
        if (at < 0)
        {
            return null;
        }

        var row = rows[at];
        return key switch
        {
            "ArrowDown" => Go(at + 1),
            "ArrowUp" => Go(at - 1),
            "Home" => Go(0),
            "End" => Go(rows.Count - 1),
            "ArrowRight" => row.Expanded == false ? new(OutlineCommand.Unfold, row) : row.Expanded == true && at + 1 < rows.Count && rows[at + 1].Level > row.Level ? Go(at + 1) : null,
            "ArrowLeft" => row.Expanded == true ? new(OutlineCommand.Fold, row) : row.Level > 1 ? Go(Parent()) : null,
            "Enter" => new(OutlineCommand.Open, row),
            " " => Go(at),
            "Delete" => new(OutlineCommand.Delete, row),
            { Length: 1 } letter => Typed(letter),
            _ => null,
        };

        Step? Go(int to) => to >= 0 && to < rows.Count ? new(OutlineCommand.Go, rows[to]) : null;

        int Parent() => Enumerable.Range(0, at).Last(i => rows[i].Level < row.Level);

        Step? Typed(string letter) =>
            rows.Skip(at + 1).Concat(rows.Take(at)).FirstOrDefault(other => other.Name.StartsWith(letter, StringComparison.OrdinalIgnoreCase)) is { } found ? new(OutlineCommand.Go, found) : null;
    }
}
