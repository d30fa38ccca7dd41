namespace NetLab.Web.Terminals;

/// <summary>What a page is to show next.</summary>
/// <param name="Reset">What it shows so far is to be thrown away first: it was cleared, or the page fell behind what is kept.</param>
/// <param name="Pieces">In order.</param>
/// <param name="Next">To be acknowledged when they are shown.</param>
public sealed record TerminalBatch(bool Reset, IReadOnlyList<TerminalPiece> Pieces, long Next);
