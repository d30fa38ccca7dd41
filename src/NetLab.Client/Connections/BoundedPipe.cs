using System.Buffers;
using System.IO.Pipelines;

namespace NetLab.Client;

/// <summary>A transport that fails when a message gets longer than allowed, since SignalR's client would collect it without end, and that reads no more while a backlog is full.</summary>
internal sealed class BoundedPipe(IDuplexPipe inner, long maxMessageBytes, Backlog backlog) : IDuplexPipe
{
    public PipeReader Input { get; } = new BoundedReader(inner.Input, maxMessageBytes, backlog);

    public PipeWriter Output => inner.Output;

    /// <summary>What a read returns is what was not consumed yet: the message under way and what follows it.</summary>
    private sealed class BoundedReader(PipeReader inner, long max, Backlog backlog) : PipeReader
    {
        private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ReadOnlySequence<byte> _buffer;
        private long _left;

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            await Task.WhenAny(backlog.RoomAsync(), _cancelled.Task).WaitAsync(cancellationToken);
            return Check(await inner.ReadAsync(cancellationToken));
        }

        public override bool TryRead(out ReadResult result) => inner.TryRead(out result) && Check(result).Buffer.Length >= 0;

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            _left = _buffer.Slice(consumed).Length;
            inner.AdvanceTo(consumed, examined);
        }

        public override void CancelPendingRead()
        {
            inner.CancelPendingRead();
            _cancelled.TrySetResult();
        }

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        private ReadResult Check(ReadResult result)
        {
            _buffer = result.Buffer;
            backlog.Read(_buffer.Length - _left);
            return _buffer.Length <= max ? result : throw new InvalidDataException($"a message of more than {max} bytes");
        }
    }
}
