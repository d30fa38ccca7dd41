using System.Globalization;
using NetLab.Agent.Serving.Commands;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Probes;

/// <summary>Tries things out for checks, with arguments that nobody else decides.</summary>
public static class ProbeRunner
{
    /// <summary>Tools end by themselves after the probe's time; this much later they are ended.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs a probe.</summary>
    public static async Task<ProbeResult> RunAsync(ProbeRequest request)
    {
        if (ScopeCheck.Check(request.Namespace) is { } missing)
        {
            return new(false, "", missing);
        }

        if (request.TimeoutMilliseconds is < 100 or > 10_000)
        {
            return Impossible($"{request.TimeoutMilliseconds}", "a probe takes from 100 to 10000 ms");
        }

        if (request.Target is not { Length: > 0 and <= 2048 } target || target.Any(char.IsControl))
        {
            return Impossible("", "a probe needs something to try");
        }

        try
        {
            return request.Kind switch
            {
                ProbeKind.Ping => await PingAsync(request),
                ProbeKind.Dns => await ResolveAsync(request),
                ProbeKind.Http => await GetAsync(request),
                _ => Impossible($"{request.Kind}", "ping, dns or http"),
            };
        }
        catch (ProblemException failure) when (failure.Problem.Code == ProblemCode.TimedOut)
        {
            return new(false, failure.Problem.Text);
        }
        catch (ProblemException failure)
        {
            return new(false, "", failure.Problem);
        }
    }

    private static async Task<ProbeResult> PingAsync(ProbeRequest request)
    {
        if (!IsHost(request.Target))
        {
            return Impossible(request.Target, "it is neither an address nor a name");
        }

        var run = await RunAsync(request, "ping", "-n", "-c", "1", "-W", Seconds(request), "--", request.Target);
        var lines = ToolRun.Lines(run.Output).ToList();
        var evidence = lines.Find(line => line.Contains(" bytes from ", StringComparison.Ordinal))
            ?? lines.Find(line => line.StartsWith("From ", StringComparison.Ordinal))
            ?? ToolRun.Lines(run.Error).FirstOrDefault()
            ?? lines.Find(line => line.Contains("packet loss", StringComparison.Ordinal))
            ?? run.LastWord;
        return new(run.ExitCode == 0, evidence.Trim());
    }

    private static async Task<ProbeResult> ResolveAsync(ProbeRequest request)
    {
        if (!IsHost(request.Target))
        {
            return Impossible(request.Target, "it is not a name");
        }

        var run = await RunAsync(request, "getent", "ahosts", request.Target);
        return run.ExitCode == 0 && ToolRun.Lines(run.Output).FirstOrDefault() is { } line
            ? new(true, line.Trim())
            : new(false, $"getent finds no address of {request.Target}.");
    }

    private static async Task<ProbeResult> GetAsync(ProbeRequest request)
    {
        if (!Uri.TryCreate(request.Target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return Impossible(request.Target, "a URL starts with http:// or https://");
        }

        var run = await RunAsync(request, "curl", "--silent", "--show-error", "--fail", "--globoff", "--noproxy", "*", "--proto", "=http,https",
            "--max-time", Seconds(request), "--output", "/dev/null", "--dump-header", "-", "--url", url.AbsoluteUri);
        var status = ToolRun.Lines(run.Output).FirstOrDefault(line => line.StartsWith("HTTP/", StringComparison.Ordinal));
        return new(run.ExitCode == 0, (status ?? run.LastWord).Trim());
    }

    private static Task<ToolRun> RunAsync(ProbeRequest request, params string[] arguments) =>
        ToolRun.RunAsync(request.Namespace, arguments, TimeSpan.FromMilliseconds(request.TimeoutMilliseconds) + Spare);

    private static string Seconds(ProbeRequest request) => (request.TimeoutMilliseconds / 1000.0).ToString(CultureInfo.InvariantCulture);

    private static bool IsHost(string target) =>
        Addressing.TryParseAddress(target, out _)
        || (target.Length <= 253 && target[0] is not ('-' or '.') && target.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'));

    private static ProbeResult Impossible(string value, string rule) =>
        new(false, "", Problem.Of(ProblemCode.InvalidValue, $"Cannot try {value}: {rule}.", ("value", value), ("rule", rule)));
}
