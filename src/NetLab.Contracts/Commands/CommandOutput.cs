namespace NetLab.Contracts;

/// <summary>Output as it was read from the tool: any number of lines, the last one possibly unfinished.</summary>
/// <param name="CommandId">Which command.</param>
/// <param name="IsError">From its standard error.</param>
/// <param name="Text">UTF-8 decoded, what is not UTF-8 replaced by U+FFFD.</param>
public sealed record CommandOutput(Guid CommandId, bool IsError, string Text);
