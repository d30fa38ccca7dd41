namespace NetLab.Lessons;

/// <summary>A single value. A quoted one is always text, never null, a number or a truth value.</summary>
internal sealed record YamlScalar(int Line, int Column, string Path, string Value, bool Quoted) : YamlNode(Line, Column, Path)
{
    public override string Sort => "a single value";
}
