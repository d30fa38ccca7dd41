namespace NetLab.Contracts;

/// <summary>Where a command's output goes instead of to its reader: &gt; FILE or &gt;&gt; FILE.</summary>
/// <param name="File">The file.</param>
/// <param name="Append">Whether it is added at the file's end (&gt;&gt;).</param>
public sealed record Redirection(string File, bool Append)
{
    /// <summary>&gt; or &gt;&gt;.</summary>
    public static string Sign(bool append) => append ? ">>" : ">";
}
