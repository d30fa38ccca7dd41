using FsCheck;
using FsCheck.Fluent;

namespace NetLab.Topology.Tests;

/// <summary>Statements that hold for every seed.</summary>
internal static class Property
{
    /// <summary>Checks the statement for many seeds; a failure names the smallest that FsCheck found.</summary>
    public static void HoldsForAllSeeds(Action<int> statement, int times = 1000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), statement));
}
