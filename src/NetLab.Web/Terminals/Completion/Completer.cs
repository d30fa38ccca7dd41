using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Web.Terminals;

/// <summary>Completes command lines from the table of tools and the names of the live host.</summary>
public static class Completer
{
    private const int MaxCandidates = 100;
    private static readonly string[] Own = ["clear", "help"];

    /// <summary>What the word at the caret could become.</summary>
    public static CompletionResult Complete(string line, int caret, string scope, Snapshot snapshot, IEnumerable<string>? tools)
    {
        var before = line[..Math.Clamp(caret, 0, line.Length)];
        var start = before.LastIndexOf(' ') + 1;
        var words = before[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = before[start..];
        var (command, place) = Enter(words, scope);
        var names = new LiveNames(snapshot, place, [.. tools ?? Tools.Packages.Keys, .. Own]);
        var candidates = Next(command)
            .SelectMany(names.Of)
            .Where(word => word.StartsWith(prefix, StringComparison.Ordinal) && word != prefix && IsPlain(word))
            .Distinct()
            .Take(MaxCandidates);
        return new CompletionResult(start, [.. candidates]);
    }

    /// <summary>Follows "ip netns exec NAME ..." and "ip -n NAME ..." into the namespace.</summary>
    private static (string[] Command, string Scope) Enter(string[] words, string scope) => words switch
    {
        ["ip", "netns", "exec", var name, .. var rest] => Enter(rest, name),
        ["ip", "-n", var name, .. var rest] => (["ip", .. rest], name),
        _ => (words, scope),
    };

    private static string[] Next(string[] words)
    {
        if (words.Length == 0)
        {
            return [ToolGrammar.Tool];
        }

        var tool = words[0] == "ip6tables" ? "iptables" : words[0];
        var plain = words.Where((word, i) => i == 0 || !word.StartsWith('-')).Select(Full).ToArray();
        return After($"{tool} {words[^1]}") ?? After(words[^1]) ?? ByRule(plain) ?? (tool == "ip" ? [] : ByRule([tool]) ?? []);
    }

    private static string[]? After(string words) => ToolGrammar.AfterWord.GetValueOrDefault(words);

    private static string[]? ByRule(string[] words) =>
        ToolGrammar.Rules.Where(rule => Matches(rule.Words, words)).SelectMany(rule => rule.Next).ToArray() is { Length: > 0 } next ? next : null;

    private static bool Matches(string[] rule, string[] words) =>
        rule.Length == words.Length && rule.Zip(words).All(pair => pair.First == "*" || pair.First == pair.Second);

    /// <summary>ip(8) takes abbreviations; these are the ones that people use.</summary>
    private static string Full(string word) => word switch
    {
        "a" or "address" => "addr",
        "l" => "link",
        "r" or "ro" => "route",
        "n" or "neighbor" or "neighbour" => "neigh",
        "delete" => "del",
        _ => word,
    };

    /// <summary>Names come from the kernel, which allows almost anything; what would need quotes is not offered.</summary>
    private static bool IsPlain(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:/@+=%".Contains(c, StringComparison.Ordinal));
}
