namespace NetLab.Web.Terminals;

/// <summary>What could stand where the caret is.</summary>
/// <param name="Start">Where in the line the word begins that is completed.</param>
/// <param name="Candidates">Whole words, best first; empty where nothing is known.</param>
public sealed record CompletionResult(int Start, IReadOnlyList<string> Candidates);
