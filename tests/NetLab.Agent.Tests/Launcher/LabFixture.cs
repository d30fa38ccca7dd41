using NetLab.Testing;

namespace NetLab.Agent.Tests.Launcher;

/// <summary>One lab for the tests of a class that leave it as it was.</summary>
public sealed class LabFixture : IAsyncLifetime
{
    public TestLab Lab { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Lab = await TestLab.StartAsync("isolation");

    public ValueTask DisposeAsync() => Lab.DisposeAsync();
}
