using Bunit;
using NetLab.Topology;
using NetLab.Web.Components.Topology;
using NetLab.Web.Topology;

namespace NetLab.Web.Tests.Topology;

public sealed class ActionFormViewTests : TopologyContext
{
    [Fact]
    public async Task Input_BadAddress_NamesTheReasonAtTheFieldAndCannotBeSubmitted()
    {
        var view = RenderForm(InterfaceForms.AddAddress(Host.Snapshot, "red", "veth-red"));

        await view.Find("input").InputAsync("192.168.300.1/24");

        Assert.Equal("true", view.Find("input").GetAttribute("aria-invalid"));
        Assert.Contains("300", view.Find($"#{view.Find("input").GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
        Assert.True(view.Find("[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Input_GoodAddress_ChangesTheCommands()
    {
        var view = RenderForm(InterfaceForms.AddAddress(Host.Snapshot, "red", "veth-red"));

        await view.Find("input").InputAsync("10.0.0.1/8");

        Assert.Equal("ip -n red addr add 10.0.0.1/8 dev veth-red", view.Find("pre").TextContent);
    }

    [Fact]
    public async Task Input_PortThatIsNoNumber_IsAProblemAndNoCrash()
    {
        var view = RenderForm(FirewallForms.PortForward(Host.Snapshot, ""));

        await view.FindAll("input")[0].InputAsync("eighty");

        Assert.Contains("eighty", view.Find("small.bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_BadName_IsSaidInThePagesLanguage()
    {
        using var korean = new UiCulture("ko");
        var view = RenderForm(NamespaceForms.Create(Host.Snapshot));

        await view.Find("input").InputAsync("a b");

        Assert.Contains("이름", view.Find("small.bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_Interface_ProposesAFreeName()
    {
        Host.Happen(new CreateInterface("red", "macvlan0", "macvlan", "veth-red", null, null));

        Assert.Empty(new FormState(InterfaceForms.Create(Host.Snapshot, "red", ["macvlan"])).Problems);
        Assert.Equal("macvlan1", InterfaceForms.Create(Host.Snapshot, "red", ["macvlan"]).Fields[1].Value);
    }

    [Fact]
    public void Masquerade_BridgeWithoutAddressAndALan_ProposesTheGuestsNetwork()
    {
        Host = Labs.Switch("red", "blue");
        Host.Happen(Proposals.LanHost(Host.Snapshot));
        Host.Happen(Proposals.Internet(Host.Snapshot));

        Assert.Equal("192.168.150.0/24", FirewallForms.Masquerade(Host.Snapshot, "").Fields[0].Value);
    }

    [Fact]
    public void Route_DefaultThere_ProposesANetworkThatNoRouteNames()
    {
        Host = Labs.Switch("red", "blue");
        Assert.Equal("default", RouteForms.Add(Host.Snapshot, "").Fields[0].Value);
        Host.Happen(Proposals.Internet(Host.Snapshot));

        Assert.Equal("192.168.150.0/24", RouteForms.Add(Host.Snapshot, "").Fields[0].Value);
    }

    [Fact]
    public void ChooseTarget_ABridgeIsThere_ProposesIt()
    {
        Host = Labs.Switch("red", "blue");
        Host.Happen(new CreateNamespace("green"));

        var field = LinkForms.ChooseTarget(Host.Snapshot, Select("green")).Fields[0];

        Assert.StartsWith("v-net-0", field.Choices!.Single(choice => choice.Item1 == field.Value).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Labels_EveryFieldHasOne()
    {
        var view = RenderForm(RouteForms.Add(Host.Snapshot, "red"));

        Assert.All(view.FindAll("input, select"), field => Assert.NotEmpty(view.Find($"label[for={field.Id}]").TextContent));
    }

    [Fact]
    public async Task Next_TargetChosen_LeadsToTheLink()
    {
        ActionForm? next = null;
        var red = Select("red");
        var view = RenderPane<ActionFormView>(parameters => parameters.Add(p => p.Form, LinkForms.ChooseTarget(Host.Snapshot, red)).Add(p => p.OnNext, form => next = form));

        await view.Find("form").SubmitAsync();

        Assert.Equal("Link", next?.Title);
        Assert.Empty(Host.Done);
    }

    private IRenderedComponent<ActionFormView> RenderForm(ActionForm form) => RenderPane<ActionFormView>(parameters => parameters.Add(p => p.Form, form));
}
