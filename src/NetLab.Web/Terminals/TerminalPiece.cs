using NetLab.Topology;

namespace NetLab.Web.Terminals;

/// <summary>A piece of what a terminal shows; each page words it in its own language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is to be shown; of an exit code, the number.</param>
/// <param name="Problem">Of a problem, the problem.</param>
public sealed record TerminalPiece(PieceKind Kind, string Text, Problem? Problem = null)
{
    /// <summary>What it counts for the scrollback's bounds.</summary>
    public int Length => Text.Length + (Problem?.Text.Length ?? 0) + 1;
}
