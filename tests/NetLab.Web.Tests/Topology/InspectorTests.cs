using Bunit;
using NetLab.Topology;
using NetLab.Web.Components.Topology;

namespace NetLab.Web.Tests.Topology;

public sealed class InspectorTests : TopologyContext
{
    [Fact]
    public void Render_NothingSelected_ShowsTheHostAndHelp()
    {
        var inspector = RenderPane<Inspector>();

        Assert.Contains("Nothing selected", inspector.Find("p").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(inspector.FindAll(".help li"));
    }

    [Fact]
    public async Task Namespace_ForwardingSwitch_TurnsItOn()
    {
        Select("red");
        var inspector = RenderPane<Inspector>();

        await inspector.Find("[role=switch]").ClickAsync();

        Assert.Equal(new SetForwarding("red", true), Assert.Single(Host.Done));
        inspector.WaitForAssertion(() => Assert.Equal("true", inspector.Find("[role=switch]").GetAttribute("aria-checked")));
    }

    [Fact]
    public async Task Namespace_RuleDeleted_IsTheSameRule()
    {
        var rule = FirewallRuleSpec.Masquerade("192.168.15.0/24");
        Host.Happen(new AddFirewallRule("red", rule));
        Select("red");
        var inspector = RenderPane<Inspector>();

        await inspector.Find("button[aria-label^='Delete the rule']").ClickAsync();

        Assert.Equal(new DeleteFirewallRule("red", rule), Assert.Single(Host.Done));
    }

    [Fact]
    public void Namespace_HostileNames_AreText()
    {
        Host.Happen(new RenameInterface("red", "veth-red", "<b>x</b>"));
        Select("red");

        var inspector = RenderPane<Inspector>();

        Assert.Empty(inspector.FindAll("b"));
        Assert.Contains(inspector.FindAll("button"), button => button.TextContent == "<b>x</b>");
    }

    [Fact]
    public async Task Interface_PeerClicked_IsSelected()
    {
        Select("red", "veth-red");
        var inspector = RenderPane<Inspector>();

        await inspector.FindAll("button").Single(button => button.TextContent == "veth-blue @ blue").ClickAsync();

        inspector.WaitForAssertion(() => Assert.Equal("veth-blue", inspector.Find("h1").TextContent));
    }

    [Fact]
    public async Task Interface_AddressForm_ProposesAFreeOneAndAddsIt()
    {
        Select("red", "veth-red");
        var inspector = RenderPane<Inspector>();

        await inspector.FindAll("button").Single(button => button.TextContent == "+ address").ClickAsync();
        Assert.Equal("192.168.15.3/24", inspector.Find("input").GetAttribute("value"));
        await inspector.Find("form").SubmitAsync();

        Assert.Equal(new AddAddress("red", "veth-red", "192.168.15.3/24"), Assert.Single(Host.Done));
        inspector.WaitForAssertion(() => Assert.Contains("192.168.15.3/24", inspector.Find("table").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Selected_InterfaceGone_ShowsTheHost()
    {
        Select("red", "veth-red");
        var inspector = RenderPane<Inspector>();

        Host.Happen(new DeleteInterface("red", "veth-red"));

        inspector.WaitForAssertion(() => Assert.NotEmpty(inspector.FindAll(".help")));
    }
}
