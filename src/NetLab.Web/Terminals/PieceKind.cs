namespace NetLab.Web.Terminals;

/// <summary>What a piece of a terminal's text is.</summary>
public enum PieceKind
{
    /// <summary>"blue# ".</summary>
    Prompt,

    /// <summary>The line as typed.</summary>
    Input,

    /// <summary>A tool's standard output.</summary>
    Output,

    /// <summary>A tool's standard error.</summary>
    Error,

    /// <summary>The command was stopped by the user.</summary>
    Stopped,

    /// <summary>The exit code, where it is not 0.</summary>
    ExitCode,

    /// <summary>The command could not be run, or ended otherwise than by itself.</summary>
    Problem,

    /// <summary>The list of what can be typed was asked for.</summary>
    Help,
}
