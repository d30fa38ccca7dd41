using NetLab.Web.Terminals;

namespace NetLab.Web.Tests.Terminals;

public sealed class ScrollbackTests
{
    private readonly Scrollback _scrollback = new();

    [Fact]
    public void Append_TenMegabytes_KeepsTheLastOfThem()
    {
        for (var i = 0; i < 640; i++)
        {
            _scrollback.Append(new TerminalPiece(PieceKind.Output, new string('x', (16 * 1024) - 1)));
        }

        Assert.InRange(_scrollback.End - _scrollback.Start, Scrollback.MaxCharacters - (17 * 1024), Scrollback.MaxCharacters);
    }

    [Fact]
    public void Append_ManyLines_KeepsTheLastOfThem()
    {
        for (var i = 0; i < 2 * Scrollback.MaxLines; i++)
        {
            _scrollback.Append(new TerminalPiece(PieceKind.Output, $"{i}\n"));
        }

        var text = Assert.Single(_scrollback.Read(0, int.MaxValue, out var next)).Text;
        Assert.StartsWith($"{Scrollback.MaxLines}\n", text, StringComparison.Ordinal);
        Assert.Equal(_scrollback.End, next);
    }

    [Fact]
    public void Read_InBatches_LosesNothing()
    {
        for (var i = 0; i < 1000; i++)
        {
            _scrollback.Append(new TerminalPiece(i % 2 == 0 ? PieceKind.Output : PieceKind.Error, $"{i}\n"));
        }

        var all = "";
        for (var at = 0L; at < _scrollback.End;)
        {
            all += string.Concat(_scrollback.Read(at, 100, out at).Select(piece => piece.Text));
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i}\n")), all);
    }
}
