namespace NetLab.Lessons;

/// <summary>Keys and their values, in the file's order.</summary>
internal sealed record YamlMapping(int Line, int Column, string Path, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Fields) : YamlNode(Line, Column, Path)
{
    public override string Sort => "a set of fields";
}
