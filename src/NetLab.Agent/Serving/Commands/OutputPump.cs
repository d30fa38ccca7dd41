using System.IO.Pipes;
using System.Text;
using NetLab.Agent.Serving.Interop;
using NetLab.Contracts;

namespace NetLab.Agent.Serving.Commands;

/// <summary>Carries one of a tool's output pipes to its reader, no faster than the reader takes it: then the pipe fills and the kernel stops the tool.</summary>
internal sealed class OutputPump(PipeStream pipe, CreditWindow credit, Func<string, Task> send)
{
    /// <summary>Bytes read at once. A chunk never has more characters than bytes.</summary>
    private const int ReadSize = CommandLimits.Chunk - 4;

    /// <summary>The largest that a pipe can be made by default (/proc/sys/fs/pipe-max-size): more was not in it when the tool ended.</summary>
    private const int LargestPipe = 1024 * 1024;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[ReadSize];
    private readonly char[] _characters = new char[CommandLimits.Chunk];

    /// <summary>Runs until the pipe is closed, or until the tool has ended and what it wrote is read: a daemon that it left may hold the pipe open for ever.</summary>
    /// <param name="ended">The tool has ended.</param>
    public async Task RunAsync(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await credit.WaitAsync(ended);
                var length = await pipe.ReadAsync(_bytes, ended);
                await SendAsync(length);
                if (length == 0)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            await DrainAsync();
        }
    }

    /// <summary>What is left is small, so it goes out without credit: the end of a command that was stopped must not wait for its reader.</summary>
    private async Task DrainAsync()
    {
        for (var total = 0; total < LargestPipe && Native.Poll(pipe.SafePipeHandle, Native.POLLIN, 0);)
        {
            var length = await pipe.ReadAsync(_bytes, CancellationToken.None);
            if (length == 0)
            {
                break;
            }

            await SendAsync(length);
            total += length;
        }

        await SendAsync(0);
    }

    private async Task SendAsync(int length)
    {
        var count = _decoder.GetChars(_bytes.AsSpan(0, length), _characters, flush: length == 0);
        if (count > 0)
        {
            credit.Take(count);
            await send(new string(_characters, 0, count));
        }
    }
}
