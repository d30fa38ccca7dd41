using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetLab.Agent.Serving.Actions;
using NetLab.Agent.Serving.Commands;
using NetLab.Agent.Serving.Discovery;
using NetLab.Agent.Serving.Log;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving;

/// <summary>The verb serve: one host's hub on a Unix socket.</summary>
public static class AgentServer
{
    /// <summary>Calls of one client that run at the same time: a long action must not hold up its stop button.</summary>
    private const int ParallelCalls = 16;

    /// <summary>Serves until the token is cancelled or a client asks for the shutdown.</summary>
    /// <param name="socketPath">Where the socket is made; one that is left over from before is replaced.</param>
    /// <param name="cancellationToken">Ends the server and with it all commands.</param>
    /// <param name="receiveBuffer">Bytes for the kernel's notifications under way; null for the usual.</param>
    public static async Task RunAsync(string socketPath, CancellationToken cancellationToken, int? receiveBuffer = null)
    {
        var identity = HostIdentity.Read();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(new StandardErrorLoggerProvider(LogLevel.Warning));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socketPath, listen =>
        {
            listen.Use(next => connection => PeerCheck.Admits(connection, identity) ? next(connection) : Task.CompletedTask);
            listen.UseHub<HostHub>();
        }));
        builder.Services
            .AddSingleton(identity)
            .AddSingleton<HostLog>()
            .AddSingleton<Subscribers>()
            .AddSingleton<OriginTracker>()
            .AddSingleton<HostStateKeeper>()
            .AddSingleton<TrafficMeter>()
            .AddSingleton<CommandRunner>()
            .AddSingleton<ActionRunner>()
            .AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = Protocol.MaxRequestBytes;
                hub.MaximumParallelInvocationsPerClient = ParallelCalls;
            })
            .AddJsonProtocol(json => JsonFormat.Apply(json.PayloadSerializerOptions));

        File.Delete(socketPath);
        await using var app = builder.Build();
        var state = app.Services.GetRequiredService<HostStateKeeper>();
        await state.StartAsync(receiveBuffer);
        await app.StartAsync(cancellationToken);
        // The folder decides who gets to the socket; in it, peers outside the lab may come as any user.
        File.SetUnixFileMode(socketPath, (UnixFileMode)0b110_110_110);
        var traffic = app.Services.GetRequiredService<TrafficMeter>().RunAsync(cancellationToken);
        // An agent that no longer hears its kernel ends with the reason, rather than show what is not so.
        var first = await Task.WhenAny(((IHost)app).WaitForShutdownAsync(cancellationToken), state.Completion, traffic);
        if (first.IsFaulted)
        {
            await first;
        }
    }
}
