namespace NetLab.Web.Topology;

/// <summary>Something that can be dragged onto the canvas.</summary>
/// <param name="Kind">What is made of it.</param>
/// <param name="Icon">Path of its picture, 24 by 24.</param>
public sealed record PaletteItem(string Kind, string Icon)
{
    public const string Namespace = "namespace";
    public const string Bridge = "bridge";
    public const string LanHost = "lan-host";
    public const string Internet = "internet";

    public static readonly IReadOnlyList<PaletteItem> All =
    [
        new(Namespace, "M6 4h12a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"),
        new(Bridge, "M4 8h16a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2zM6 15v4M12 15v4M18 15v4"),
        new(LanHost, "M4 5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM12 16v4M8 20h8"),
        new(Internet, "M7 18a4 4 0 0 1 0-8 5.5 5.5 0 0 1 10.6 1.4A3.4 3.4 0 0 1 17 18z"),
    ];
}
