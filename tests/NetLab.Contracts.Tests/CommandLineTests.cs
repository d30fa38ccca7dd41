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
    [InlineData("echo 1 '>' 0", "echo", "1", ">", "0")]
    [InlineData("echo 1 \\> \">>\"", "echo", "1", ">", ">>")]
    [InlineData("ping 192.168.15.2\r\n", "ping", "192.168.15.2")]
    [InlineData("echo 한국어 \u00a0x", "echo", "한국어", "x")]
    public void Parse_ALine_GivesItsArguments(string line, params string[] arguments) => Assert.Equal(arguments, CommandLine.Parse(line).Arguments);

    [Theory]
    [InlineData("echo 1 > /proc/sys/net/ipv4/ip_forward", "/proc/sys/net/ipv4/ip_forward", false, "echo", "1")]
    [InlineData("echo x>>/etc/hosts", "/etc/hosts", true, "echo", "x")]
    [InlineData("echo '>' >> '/etc/a > b'", "/etc/a > b", true, "echo", ">")]
    public void Parse_ARedirection_IsNoArgument(string line, string file, bool append, params string[] arguments)
    {
        var typed = CommandLine.Parse(line);
        Assert.Equal(arguments, typed.Arguments);
        Assert.Equal(new Redirection(file, append), typed.Redirection);
    }

    [Theory]
    [InlineData("echo 1 >", ">", 7)]
    [InlineData("> /etc/hosts", ">", 0)]
    [InlineData("echo 1 >> a b", ">>", 7)]
    [InlineData("echo > a > b", ">", 9)]
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
    public void Parse_WhatOnlyAShellDoes_SaysWhatAndWhere(string line, string what, int position)
    {
        var problem = Assert.Throws<ProblemException>(() => CommandLine.Parse(line)).Problem;
        Assert.Equal(ProblemCode.InvalidCommand, problem.Code);
        Assert.Equal(what, problem.Data["what"]);
        Assert.Equal($"{position}", problem.Data["position"]);
    }

    [Fact]
    public void Parse_AnyText_ThrowsNothingButProblems() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll<string>(line =>
    {
        try
        {
            CommandLine.Parse(line ?? "");
        }
        catch (ProblemException exception)
        {
            Assert.Equal(ProblemCode.InvalidCommand, exception.Problem.Code);
        }
    }));

    [Fact]
    public void Parse_WordsInSingleQuotes_GivesThemBack() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string[]>(words =>
    {
        var plain = (words ?? []).Select(word => (word ?? "").Replace("'", "")).ToArray();
        Assert.Equal(plain, CommandLine.Parse(string.Join(' ', plain.Select(word => $"'{word}'"))).Arguments);
    }));
}
