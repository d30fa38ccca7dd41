using System.IO.Pipelines;

namespace NetLab.Client;

/// <summary>A transport that fails when a message gets longer than allowed: SignalR's client would collect it without end.</summary>
internal sealed class BoundedPipe(IDuplexPipe inner, long maxMessageBytes) : IDuplexPipe
{
    public PipeReader Input { get; } = new BoundedReader(inner.Input, maxMessageBytes);

    public PipeWriter Output => inner.Output;

    /// <summary>What a read returns is what was not consumed yet: the message under way and what follows it.</summary>
    private sealed class BoundedReader(PipeReader inner, long max) : PipeReader
    {
        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Check(await inner.ReadAsync(cancellationToken));

        public override bool TryRead(out ReadResult result) => inner.TryRead(out result) && Check(result).Buffer.Length >= 0;

        public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => inner.CancelPendingRead();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        private ReadResult Check(ReadResult result) =>
            result.Buffer.Length <= max ? result : throw new InvalidDataException($"The agent sent a message of more than {max} bytes.");
    }
}
