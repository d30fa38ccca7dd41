using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NetLab.Topology;
using NetLab.Web.Components.Log;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Tests.Log;

public sealed class LogRowTests : BunitContext
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public LogRowTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Services.AddLocalization();
        Services.AddSingleton<ProblemText>();
        JSInterop.Mode = JSRuntimeMode.Strict;
    }

    [Theory]
    [InlineData(LogEntryKind.Command, Origin.Page, "ip netns add red", "page")]
    [InlineData(LogEntryKind.Command, Origin.Terminal, "ip netns add red", "terminal")]
    [InlineData(LogEntryKind.Kernel, Origin.Page, "link + veth-red (veth)", "kernel")]
    [InlineData(LogEntryKind.Kernel, Origin.Outside, "link + dummy-x (dummy)", "outside")]
    [InlineData(LogEntryKind.Kernel, Origin.Outside, "neighbour 192.168.15.2 REACHABLE", "kernel")]
    [InlineData(LogEntryKind.Kernel, Origin.Outside, "link veth-red carrier on", "kernel")]
    public void Row_Entry_SaysWhoDidIt(LogEntryKind kind, Origin origin, string text, string tag) =>
        Assert.Equal(tag, Row(kind, origin, text).Find(".tag").TextContent);

    [Theory]
    [InlineData("namespace + red", "namespace + red")]
    [InlineData("link + veth-red (veth)", "link + veth-red (veth) in red")]
    public void Row_KernelEvent_SaysWhereUnlessItIsTheNamespaceItself(string text, string shown) =>
        Assert.Equal(shown, Row(LogEntryKind.Kernel, Origin.Page, text).Find(".log-text").TextContent.Trim());

    [Fact]
    public void Row_RefusedCommand_SaysWhy()
    {
        var row = Row(LogEntryKind.Command, Origin.Page, "ip netns add red", Problem.Of(ProblemCode.AlreadyExists, "red is there already.", ("name", "red")));

        Assert.Contains("red", row.Find("[role=note]").TextContent, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = _before;
        base.Dispose(disposing);
    }

    private IRenderedComponent<LogRow> Row(LogEntryKind kind, Origin origin, string text, Problem? problem = null) =>
        Render<LogRow>(row => row.Add(r => r.Entry, new LogEntry(1, DateTimeOffset.UnixEpoch, kind, origin, "red", text, problem)));
}
