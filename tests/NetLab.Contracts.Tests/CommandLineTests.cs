using FsCheck;
using FsCheck.Fluent;
using NetLab.Topology;

namespace NetLab.Contracts.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("# nothing but a comment")]
    [InlineData("ip netns add red", "ip", "netns", "add", "red")]
    [InlineData("  ip   link ", "ip", "link")]
    [InlineData("ip link # all of them", "ip", "link")]
    [InlineData("ip link show veth#1", "ip", "link", "show", "veth#1")]
    [InlineData("echo 'a  b' \"c d\"", "echo", "a  b", "c d")]
    [InlineData("echo ''", "echo", "")]
    [InlineData("echo a'b'\"c\"d", "echo", "abcd")]
    [InlineData("echo \"a\\\"b\\\\c\"", "echo", "a\"b\\c")]
    [InlineData("echo \"a\\nb\"", "echo", "a\\nb")]
    [InlineData("echo '$HOME | & ; <'", "echo", "$HOME | & ; <")]
    [InlineData("echo a\\ b \\$x", "echo", "a b", "$x")]
    [InlineData("echo '\\'", "echo", "\\")]
    [InlineData("echo a\\", "echo", "a\\")]
    [InlineData("echo 1 > /proc/sys/net/ipv4/ip_forward", "echo", "1", ">", "/proc/sys/net/ipv4/ip_forward")]
    [InlineData("echo x>>/etc/hosts", "echo", "x", ">>", "/etc/hosts")]
    [InlineData("ping 192.168.15.2\r\n", "ping", "192.168.15.2")]
    [InlineData("echo 한국어 \u00a0x", "echo", "한국어", "x")]
    public void Split_ALine_GivesItsArguments(string line, params string[] arguments) => Assert.Equal(arguments, CommandLine.Split(line));

    [Theory]
    [InlineData("ip link | grep veth", "|", 8)]
    [InlineData("ping 8.8.8.8 &", "&", 13)]
    [InlineData("ip link; ip addr", ";", 7)]
    [InlineData("cat < /etc/hosts", "<", 4)]
    [InlineData("echo $HOME", "$", 5)]
    [InlineData("echo `id`", "`", 5)]
    [InlineData("echo \"$(id)\"", "$", 6)]
    [InlineData("echo \"`id`\"", "`", 6)]
    [InlineData("echo 'open", "'", 10)]
    [InlineData("echo \"open", "\"", 10)]
    public void Split_WhatOnlyAShellDoes_SaysWhatAndWhere(string line, string what, int position)
    {
        var problem = Assert.Throws<ProblemException>(() => CommandLine.Split(line)).Problem;
        Assert.Equal(ProblemCode.InvalidCommand, problem.Code);
        Assert.Equal(what, problem.Data["what"]);
        Assert.Equal($"{position}", problem.Data["position"]);
    }

    [Fact]
    public void Split_AnyText_ThrowsNothingButProblems() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll<string>(line =>
    {
        try
        {
            CommandLine.Split(line ?? "");
        }
        catch (ProblemException exception)
        {
            Assert.Equal(ProblemCode.InvalidCommand, exception.Problem.Code);
        }
    }));

    [Fact]
    public void Split_WordsInSingleQuotes_GivesThemBack() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string[]>(words =>
    {
        var plain = (words ?? []).Select(word => (word ?? "").Replace("'", "")).ToArray();
        Assert.Equal(plain, CommandLine.Split(string.Join(' ', plain.Select(word => $"'{word}'"))));
    }));
}
