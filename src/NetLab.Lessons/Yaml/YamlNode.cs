namespace NetLab.Lessons;

/// <summary>A piece of a YAML document that knows where it stands.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Path">The field: "steps[2].key".</param>
internal abstract record YamlNode(int Line, int Column, string Path)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Sort { get; }
}
