using System.Text;
using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>Reads a typed line: blanks, '...', "...", \ and one &gt; or &gt;&gt; at its end as a shell reads them, and nothing else of a shell.</summary>
public static class CommandLine
{
    /// <summary>Words that a shell would act on, and what to say about them.</summary>
    private static readonly Dictionary<char, string> ShellOnly = new()
    {
        ['|'] = "A pipe (|) needs a shell; run the commands one after the other",
        ['&'] = "& needs a shell; open a second terminal tab to run something beside it",
        [';'] = "; needs a shell; run the commands one after the other",
        ['<'] = "Input redirection (<) needs a shell",
        ['`'] = "Command substitution (`) needs a shell",
        ['$'] = "Variables and $(...) need a shell; write the value itself",
    };

    /// <summary>The line's arguments and redirection.</summary>
    /// <exception cref="ProblemException">An open quote, a redirection without its file, or something that only a shell does; the problem's data say where.</exception>
    public static TypedCommand Parse(string line)
    {
        (int Position, int Words, bool Append)? redirection = null;
        var words = new List<string>();
        var word = new StringBuilder();
        var inWord = false;
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote is not null)
            {
                if (c == quote)
                {
                    quote = null;
                }
                else if (c == '\\' && quote == '"' && i + 1 < line.Length && line[i + 1] is '"' or '\\' or '$' or '`')
                {
                    word.Append(line[++i]);
                }
                else if (quote == '"' && c is '$' or '`')
                {
                    throw Unreadable($"{ShellOnly[c]}.", $"{c}", i);
                }
                else
                {
                    word.Append(c);
                }
            }
            else if (c is '\'' or '"')
            {
                (quote, inWord) = (c, true);
            }
            else if (c == '\\' && i + 1 < line.Length)
            {
                word.Append(line[++i]);
                inWord = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                Finish();
            }
            else if (c == '#' && !inWord)
            {
                break;
            }
            else if (c == '>')
            {
                Finish();
                var append = i + 1 < line.Length && line[i + 1] == '>';
                redirection = redirection is null ? (i, words.Count, append) : throw Unreadable("A command has one redirection.", Redirection.Sign(append), i);
                i += append ? 1 : 0;
            }
            else if (ShellOnly.TryGetValue(c, out var advice))
            {
                throw Unreadable($"{advice}.", $"{c}", i);
            }
            else
            {
                word.Append(c);
                inWord = true;
            }
        }

        if (quote is not null)
        {
            throw Unreadable($"The quote {quote} is not closed.", $"{quote}", line.Length);
        }

        Finish();
        return redirection switch
        {
            null => new(words.ToEquatableList(), null),
            var (position, count, append) when count == 0 => throw Unreadable($"Before {Redirection.Sign(append)} comes what goes into the file: echo TEXT.", Redirection.Sign(append), position),
            var (position, count, append) when words.Count != count + 1 => throw Unreadable($"After {Redirection.Sign(append)} comes one file name.", Redirection.Sign(append), position),
            var (_, count, append) => new(words.Take(count).ToEquatableList(), new(words[count], append)),
        };

        void Finish()
        {
            if (inWord)
            {
                words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
        }
    }

    private static ProblemException Unreadable(string text, string what, int position) =>
        new(Problem.Of(ProblemCode.InvalidCommand, text, ("what", what), ("position", $"{position}")));
}
