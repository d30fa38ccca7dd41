using Microsoft.Extensions.Logging;

namespace NetLab.Agent.Serving;

/// <summary>One line an event on standard error, which the launcher keeps as the lab's agent.log. The console logger's queue and thread are not worth their start-up time here.</summary>
internal sealed class StandardErrorLoggerProvider(LogLevel lowest) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lowest);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, LogLevel lowest) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= lowest;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Console.Error.WriteLine($"{DateTimeOffset.UtcNow:O} {logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
            }
        }
    }
}
