namespace NetLab.Topology.Tests.Problems;

public class NamesTests
{
    [Theory]
    [InlineData("v-net-0")]
    [InlineData("veth-red-br")]
    [InlineData("eth0.5")]
    [InlineData("a_b@c")]
    [InlineData("fifteen-letters")]
    [InlineData("0")]
    public void CheckInterface_APossibleName_FindsNothing(string name) => Assert.Empty(Names.CheckInterface(name));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(".", ". or ..")]
    [InlineData("..", ". or ..")]
    [InlineData("sixteen-letters-", "at most 15")]
    [InlineData("-a", "dash")]
    [InlineData("a b", "' '")]
    [InlineData("a/b", "'/'")]
    [InlineData("a:b", "':'")]
    [InlineData("a\0b", "x00")]
    [InlineData("a\nb", "x0a")]
    [InlineData("a;b", "';'")]
    [InlineData("$(id)", "'$'")]
    [InlineData("빨강", "'빨'")]
    [InlineData("\u202ered", "letters")]
    public void CheckInterface_AnImpossibleName_SaysWhy(string name, string part)
    {
        var problem = Assert.Single(Names.CheckInterface(name));
        Assert.Equal(ProblemCode.InvalidName, problem.Code);
        Assert.Contains(part, problem.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(problem.Text, char.IsControl);
    }

    [Fact]
    public void CheckNamespace_UpTo63Characters_FindsNothing() => Assert.Empty(Names.CheckNamespace(new string('a', 63)));

    [Fact]
    public void CheckNamespace_64Characters_SaysWhy() => Assert.Single(Names.CheckNamespace(new string('a', 64)));

    [Fact]
    public void CheckScope_TheHostsOwn_FindsNothing() => Assert.Empty(Names.CheckScope(""));
}
