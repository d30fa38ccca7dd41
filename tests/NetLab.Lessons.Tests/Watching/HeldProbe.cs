using System.Threading.Channels;

namespace NetLab.Lessons.Tests.Watching;

/// <summary>A prober whose tries end when the test says so, and that counts.</summary>
internal sealed class HeldProbe
{
    private readonly Channel<int> _started = Channel.CreateUnbounded<int>();
    private readonly Channel<ProbeOutcome> _answers = Channel.CreateUnbounded<ProbeOutcome>();
    private int _running;
    private int _count;

    public int Started => Volatile.Read(ref _count);

    public int MostAtOnce { get; private set; }

    public async Task<ProbeOutcome> TryAsync(ProbeFact fact, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        _started.Writer.TryWrite(Interlocked.Increment(ref _count));
        try
        {
            return await _answers.Reader.ReadAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public void Answer(ProbeOutcome outcome) => _answers.Writer.TryWrite(outcome);

    public async Task UntilStartedAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await _started.Reader.ReadAsync(patience.Token) < count)
        {
        }
    }
}
