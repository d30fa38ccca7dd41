using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>What lessons may try out.</summary>
public sealed class ProbeTests : IAsyncLifetime
{
    private HostLab _lab = null!;

    public async ValueTask InitializeAsync()
    {
        _lab = await HostLab.StartAsync("probes");
        await _lab.Lab.MustRunAsync("bash", "-ec", """
            ip netns add red
            ip link add name to-red type veth peer name eth0 netns red
            ip addr add 192.168.15.1/24 dev to-red; ip link set to-red up
            ip -n red addr add 192.168.15.2/24 dev eth0; ip -n red link set eth0 up
            echo '192.168.15.1 gateway.lab' >>/etc/hosts
            """);
    }

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Theory]
    [InlineData("red", ProbeKind.Ping, "192.168.15.1", true, "64 bytes from 192.168.15.1")]
    [InlineData("red", ProbeKind.Ping, "192.168.15.77", false, "")]
    [InlineData("red", ProbeKind.Ping, "10.1.1.1", false, "unreachable")]
    [InlineData("red", ProbeKind.Dns, "gateway.lab", true, "192.168.15.1")]
    [InlineData("red", ProbeKind.Dns, "nobody.lab", false, "no address of nobody.lab")]
    [InlineData("red", ProbeKind.Http, "http://192.168.15.1:8099/", false, "refused|connect")]
    public async Task Probe_Target_SaysWhetherAndShowsTheLine(string scope, ProbeKind kind, string target, bool succeeds, string evidence)
    {
        var result = await _lab.Session.ProbeAsync(new ProbeRequest(scope, kind, target, 2000), TestContext.Current.CancellationToken);

        Assert.Null(result.Problem);
        Assert.Equal((succeeds, result.Evidence), (result.Succeeded, result.Evidence));
        Assert.Contains(evidence.Split('|'), word => result.Evidence.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("200 OK", true)]
    [InlineData("404 Not Found", false)]
    public async Task Probe_HttpServerInTheLab_SucceedsBelow400(string status, bool succeeds)
    {
        var server = _lab.Lab.RunAsync("bash", "-c", $"printf 'HTTP/1.0 {status}\\r\\nContent-Length: 0\\r\\n\\r\\n' | nc -l -N -w 10 192.168.15.1 8080");
        ProbeResult result;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        do
        {
            // Until the server listens.
            result = await _lab.Session.ProbeAsync(new ProbeRequest("red", ProbeKind.Http, "http://192.168.15.1:8080/", 2000), patience.Token);
        }
        while (!result.Evidence.StartsWith("HTTP/", StringComparison.Ordinal) && !patience.IsCancellationRequested);

        Assert.Equal((succeeds, $"HTTP/1.0 {status}"), (result.Succeeded, result.Evidence));
        await server;
    }

    [Theory]
    [InlineData("blue", ProbeKind.Ping, "192.168.15.1", 1000, ProblemCode.NotFound)]
    [InlineData("red", ProbeKind.Ping, "-f", 1000, ProblemCode.InvalidValue)]
    [InlineData("red", ProbeKind.Ping, "192.168.15.1", 99, ProblemCode.InvalidValue)]
    [InlineData("red", ProbeKind.Dns, "a b", 1000, ProblemCode.InvalidValue)]
    [InlineData("red", ProbeKind.Http, "file:///etc/passwd", 1000, ProblemCode.InvalidValue)]
    [InlineData("red", ProbeKind.Http, "", 1000, ProblemCode.InvalidValue)]
    public async Task Probe_WhatCannotBeTried_IsAProblem(string scope, ProbeKind kind, string target, int milliseconds, ProblemCode code) =>
        Assert.Equal(code, (await _lab.Session.ProbeAsync(new ProbeRequest(scope, kind, target, milliseconds), TestContext.Current.CancellationToken)).Problem?.Code);
}
