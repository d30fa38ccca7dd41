using Microsoft.Extensions.Localization;
using NetLab.Contracts;
using NetLab.Web.Terminals;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Terminal;

/// <summary>Words pieces of a terminal in the page's language.</summary>
public sealed class PieceWords(IStringLocalizer<PieceWords> text, ProblemText problems)
{
    public ScreenPiece Of(TerminalPiece piece) => piece switch
    {
        { Problem: { } problem } => new("trouble", string.Join('\n', new[] { problems.Title(problem), problems.Detail(problem) }.OfType<string>().Distinct())),
        { Kind: PieceKind.ExitCode } => new("exit", text["Exit", piece.Text]),
        { Kind: PieceKind.Stopped } => new("exit", $"{piece.Text} {text["Stopped"]}"),
        { Kind: PieceKind.Help } => new("help", $"{text["Help"]}\n{string.Join("  ", Tools.Packages.Keys)}\n{text["Keys"]}"),
        _ => new(piece.Kind.ToString().ToLowerInvariant(), piece.Text),
    };
}
