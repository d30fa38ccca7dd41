namespace NetLab.Lessons;

/// <summary>A command that a lesson shows, as one types it.</summary>
/// <param name="Key">Its name: the texts place it by {run: KEY}.</param>
/// <param name="Line">The command line; no shell reads it.</param>
/// <param name="Namespace">Whose terminal it is typed in, "" for the host's own.</param>
public sealed record LessonCommand(string Key, string Line, string Namespace = "");
