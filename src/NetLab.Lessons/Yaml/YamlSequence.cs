namespace NetLab.Lessons;

/// <summary>A list.</summary>
internal sealed record YamlSequence(int Line, int Column, string Path, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column, Path)
{
    public override string Sort => "a list";
}
