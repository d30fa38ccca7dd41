using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Web.Tests.Topology;

/// <summary>Hosts as the lessons build them.</summary>
internal static class Labs
{
    /// <summary>red and blue on one cable, both ends up and addressed.</summary>
    public static FakeHostSession Cable()
    {
        var host = new FakeHostSession();
        host.Happen(new CreateNamespace("red"));
        host.Happen(new CreateNamespace("blue"));
        Veth(host, "red", "veth-red", "blue", "veth-blue");
        host.Happen(new AddAddress("red", "veth-red", "192.168.15.1/24"));
        host.Happen(new AddAddress("blue", "veth-blue", "192.168.15.2/24"));
        return host;
    }

    /// <summary>Namespaces on the host's bridge v-net-0.</summary>
    public static FakeHostSession Switch(params string[] names)
    {
        var host = new FakeHostSession();
        host.Happen(new CreateBridge("", "v-net-0"));
        host.Happen(new SetUp("", "v-net-0", true));
        foreach (var (i, name) in names.Index())
        {
            host.Happen(new CreateNamespace(name));
            Veth(host, name, $"veth{i}", "", $"veth-port-{i}-br");
            host.Happen(new SetMaster("", $"veth-port-{i}-br", "v-net-0"));
            host.Happen(new AddAddress(name, $"veth{i}", $"192.168.150.{100 + i}/24"));
        }

        return host;
    }

    /// <summary>Routers in a row, each linked with the next and addressed.</summary>
    public static FakeHostSession Chain(int count)
    {
        var host = new FakeHostSession();
        for (var i = 0; i < count; i++)
        {
            host.Happen(new CreateNamespace($"router-{i:00}"));
        }

        for (var i = 0; i < count - 1; i++)
        {
            var (a, b) = ($"router-{i:00}", $"router-{i + 1:00}");
            Veth(host, a, "to-right", b, "to-left");
            host.Happen(new AddAddress(a, "to-right", $"192.168.{100 + i}.101/24"));
            host.Happen(new AddAddress(b, "to-left", $"192.168.{100 + i}.102/24"));
        }

        return host;
    }

    private static void Veth(FakeHostSession host, string a, string nameA, string b, string nameB)
    {
        host.Happen(new CreateVeth(new(a, nameA), new(b, nameB)));
        host.Happen(new SetUp(a, nameA, true));
        host.Happen(new SetUp(b, nameB, true));
    }
}
