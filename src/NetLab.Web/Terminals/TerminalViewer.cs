using System.Threading.Channels;

namespace NetLab.Web.Terminals;

/// <summary>One page that looks at a terminal. What it has not acknowledged holds the running tool back, until it is disposed.</summary>
public sealed class TerminalViewer(Terminal terminal) : IDisposable
{
    /// <summary>Characters in one batch: large enough for 10 MB to pass in about a second, small enough to be shown in one frame.</summary>
    private const int BatchCharacters = 96 * 1024;

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _clears = -1;

    /// <summary>Position up to which the page has shown everything.</summary>
    internal long Shown { get; private set; } = -1;

    /// <summary>The next batch, as soon as there is one.</summary>
    public async Task<TerminalBatch> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Take() is { } batch)
            {
                return batch;
            }

            await _signal.Reader.ReadAsync(cancellationToken);
        }
    }

    /// <summary>The page has shown it.</summary>
    public void Acknowledge(TerminalBatch batch) => terminal.Shown(this, () => Shown = batch.Next);

    /// <summary>The page shows nothing of it any more: the next batch starts anew.</summary>
    public void Restart() => terminal.Shown(this, () => Shown = -1);

    public void Dispose() => terminal.Detach(this);

    internal void Signal() => _signal.Writer.TryWrite(true);

    private TerminalBatch? Take() => terminal.Read((scrollback, clears) =>
    {
        var reset = clears != _clears || Shown < scrollback.Start;
        var pieces = scrollback.Read(reset ? scrollback.Start : Shown, BatchCharacters, out var next);
        _clears = clears;
        return reset || pieces.Count > 0 ? new TerminalBatch(reset, pieces, next) : null;
    });
}
