using System.Threading.Channels;
using NetLab.Testing;
using NetLab.Topology;
using NetLab.Web.Terminals;

namespace NetLab.Web.Tests.Terminals;

public sealed class TerminalTests : IAsyncDisposable
{
    private readonly FakeHostSession _host = new();
    private readonly Channel<FakeCommand> _started = Channel.CreateUnbounded<FakeCommand>();
    private readonly CommandHistory _history = new();
    private readonly Terminal _terminal;

    public TerminalTests()
    {
        _host.Commands = request =>
        {
            var command = new FakeCommand(request);
            _started.Writer.TryWrite(command);
            return command;
        };
        _terminal = new Terminal(_host, "red", _history);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Submit_SeveralLines_RunsThemOneAfterTheOther()
    {
        using var viewer = _terminal.Attach();
        _terminal.Submit("ip link\nping 1.1.1.1");

        var first = await _started.Reader.ReadAsync(Cancel);
        Assert.Equal(["ip", "link"], first.Request.Arguments);
        Assert.Equal("red", first.Request.Namespace);
        Assert.Equal(Origin.Terminal, first.Request.Origin);
        Assert.Equal(0, _started.Reader.Count);
        first.Print("1: lo\n");
        first.End();
        var second = await _started.Reader.ReadAsync(Cancel);
        second.End(2);

        var text = await ReadUntilAsync(viewer, piece => piece.Kind is PieceKind.ExitCode);
        Assert.Equal("red# ip link|1: lo\n|red# ping 1.1.1.1|2", text);
        Assert.Equal(["ip link", "ping 1.1.1.1"], _history.Lines);
    }

    [Fact]
    public async Task Submit_ALineThatNeedsAShell_IsExplainedAndTheNextRuns()
    {
        using var viewer = _terminal.Attach();
        _terminal.Submit("ip link | wc\nip addr");
        (await _started.Reader.ReadAsync(Cancel)).End(1);

        var pieces = new List<TerminalPiece>();
        await ReadUntilAsync(viewer, piece => piece.Kind is PieceKind.ExitCode, pieces);
        Assert.Equal(ProblemCode.InvalidCommand, Assert.Single(pieces, piece => piece.Kind is PieceKind.Problem).Problem!.Code);
    }

    [Fact]
    public async Task Stop_EndsTheCommandAndForgetsTheLinesThatWait()
    {
        using var viewer = _terminal.Attach();
        _terminal.Submit("ping 1.1.1.1\nip link");
        await _started.Reader.ReadAsync(Cancel);

        await _terminal.StopAsync();

        await ReadUntilAsync(viewer, piece => piece.Kind is PieceKind.Stopped);
        Assert.Equal(0, _started.Reader.Count);
    }

    [Fact]
    public async Task Output_PageThatDoesNotAcknowledge_HoldsTheToolBack()
    {
        using var viewer = _terminal.Attach();
        viewer.Acknowledge(await viewer.NextAsync(Cancel));
        _terminal.Submit("cat big");
        var command = await _started.Reader.ReadAsync(Cancel);
        for (var i = 0; i < 640; i++)
        {
            command.Print(new string('x', 16 * 1024));
        }

        // Taken is what the window lets through; the rest waits with the tool.
        await UntilAsync(() => command.Waiting is > 600 and < 640);
        var held = command.Waiting;
        Assert.Equal(held, command.Waiting);

        command.End();
        await ReadUntilAsync(viewer, _ => command.Waiting == 0);
    }

    [Fact]
    public async Task Viewer_ThatComesLater_GetsWhatWasShown()
    {
        using (var first = _terminal.Attach())
        {
            _terminal.Submit("ip link");
            var command = await _started.Reader.ReadAsync(Cancel);
            command.Print("1: lo\n");
            command.End(1);
            await ReadUntilAsync(first, piece => piece.Kind is PieceKind.ExitCode);
        }

        using var second = _terminal.Attach();
        var batch = await second.NextAsync(Cancel);
        Assert.True(batch.Reset);
        Assert.Equal("red# ip link1: lo\n1", string.Concat(batch.Pieces.Select(piece => piece.Text)));
    }

    private static async Task<string> ReadUntilAsync(TerminalViewer viewer, Func<TerminalPiece, bool> last, List<TerminalPiece>? pieces = null)
    {
        pieces ??= [];
        while (!pieces.Any(last))
        {
            var batch = await viewer.NextAsync(Cancel);
            pieces.AddRange(batch.Pieces);
            viewer.Acknowledge(batch);
        }

        return string.Join('|', pieces.Select(piece => piece.Text)).Replace("# |", "# ", StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            Cancel.ThrowIfCancellationRequested();
        }
    }
}
