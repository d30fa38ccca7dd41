namespace NetLab.Web.Topology;

/// <summary>Sizes inside a box, in graph units. They have room for text of 16 units, the largest that the script sets, so that labels fit in every theme.</summary>
internal static class BoxMetrics
{
    public const double CharacterWidth = 9.6;
    public const double LineHeight = 21;
    public const double Port = 16;
    public const double Bar = 32;
    public const double Gap = 16;
    public const double Padding = 14;
    public const double MinWidth = 172;
    public const double MinHeight = 96;

    public static double TextWidth(IEnumerable<string> lines) => lines.Max(line => line.Length) * CharacterWidth;
}
