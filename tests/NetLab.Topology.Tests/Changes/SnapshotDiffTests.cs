namespace NetLab.Topology.Tests.Changes;

public class SnapshotDiffTests
{
    [Fact]
    public void ApplyTo_WhatBetweenGave_IsTheLaterSnapshot() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        var before = host.Decorated(seed % 12);
        var after = Projection.Of(host.Steps(before), before) with { Version = before.Version + 1, TakenAt = before.TakenAt.AddSeconds(1) };
        Assert.Equal(after, SnapshotDiff.Between(before, after).ApplyTo(before));
    });

    [Fact]
    public void ApplyTo_BetweenUnrelatedHosts_IsTheLaterSnapshot() => Property.HoldsForAllSeeds(seed =>
    {
        var (before, after) = (new RandomHost(seed).Decorated(15), new RandomHost(~seed).Decorated(15));
        Assert.Equal(after, SnapshotDiff.Between(before, after).ApplyTo(before));
    });

    [Fact]
    public void Between_TheSameSnapshot_IsEmpty() => Property.HoldsForAllSeeds(
        seed => Assert.True(SnapshotDiff.Between(new RandomHost(seed).Decorated(10), new RandomHost(seed).Decorated(10)).IsEmpty), 100);

    [Fact]
    public void Between_OneAddressMore_HasThatInterfaceOnly()
    {
        var before = Hosts.RedAndBlue();
        var diff = SnapshotDiff.Between(before, Projection.Of(new AddAddress("red", "veth-red", "10.0.0.1/24"), before));
        var change = Assert.Single(diff.Changed);
        Assert.Equal("veth-red", Assert.Single(change.Interfaces).Name);
        Assert.Null(change.Header);
        Assert.Null(change.Routes);
        Assert.Null(change.Firewall);
    }

    [Fact]
    public void ApplyTo_AnotherVersion_Throws()
    {
        var before = Hosts.RedAndBlue();
        var diff = SnapshotDiff.Between(before, before with { Version = 8 });
        var exception = Assert.Throws<VersionGapException>(() => diff.ApplyTo(before with { Version = 3 }));
        Assert.Contains("version 3", exception.Message, StringComparison.Ordinal);
    }
}
