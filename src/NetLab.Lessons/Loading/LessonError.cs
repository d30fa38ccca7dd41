namespace NetLab.Lessons;

/// <summary>What is wrong with a lesson's file, and where.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Path">The field: "steps[2].checks[0].address", "" for the file as a whole.</param>
/// <param name="Text">What is wrong and what it should be.</param>
public sealed record LessonError(string File, int Line, int Column, string Path, string Text)
{
    /// <summary>The form that editors jump to: file:line:column: field: text.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Path.Length == 0 ? "" : $"{Path}: ")}{Text}";
}
