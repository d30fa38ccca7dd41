using System.Text;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>
/// echo TEXT &gt; FILE and echo TEXT &gt;&gt; FILE without a shell: dd writes the file, so that it happens in the command's namespace (with its own /proc/sys/net, and
/// its /etc/netns as ip netns exec lays it over /etc) and refusals come in a tool's own words.
/// </summary>
internal static class EchoRedirection
{
    private static readonly string[] Writable = ["/proc/sys/net/", "/etc/"];

    /// <summary>What is to be run for these words, and what it reads.</summary>
    /// <exception cref="ProblemException">A redirection that is not offered.</exception>
    public static (IReadOnlyList<string> Arguments, string Input) Apply(IReadOnlyList<string> words, Redirection? redirection)
    {
        if (redirection is null)
        {
            return (words, "");
        }

        if (words[0] != "echo")
        {
            var sign = Redirection.Sign(redirection.Append);
            throw new ProblemException(Problem.Of(ProblemCode.InvalidCommand,
                $"Only echo can be redirected here: echo TEXT {sign} FILE. {words[0]} prints into the terminal.", ("what", sign), ("position", "0")));
        }

        var file = Path.GetFullPath(redirection.File, "/");
        if (!Writable.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
        {
            throw new ProblemException(Problem.Of(ProblemCode.NotAllowed,
                $"{file} cannot be written from here; files under /etc and /proc/sys/net can.", ("what", file)));
        }

        // In one block, as sysctls want to be written.
        string[] write = ["dd", $"of={file}", "bs=256k", "iflag=fullblock", "status=none"];
        return (redirection.Append ? [.. write, "oflag=append", "conv=notrunc"] : write, Text([.. words.Skip(1)]));
    }

    /// <summary>What echo prints for these words (bash(1)): -n leaves out the end of line, -e reads \n, \t and \\.</summary>
    private static string Text(List<string> words)
    {
        var options = string.Concat(words.TakeWhile(word => word is "-n" or "-e" or "-ne" or "-en" or "-E"));
        var text = string.Join(' ', words.SkipWhile(word => word is "-n" or "-e" or "-ne" or "-en" or "-E"));
        return (options.Contains('e') ? Unescape(text) : text) + (options.Contains('n') ? "" : "\n");
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length ? text[i + 1] : '\0';
            if (escaped is 'n' or 't' or '\\')
            {
                result.Append(escaped switch { 'n' => '\n', 't' => '\t', _ => '\\' });
                i++;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
