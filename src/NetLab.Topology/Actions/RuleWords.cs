using System.Text;

namespace NetLab.Topology;

/// <summary>The words of a firewall rule, as iptables -S writes and a shell reads them.</summary>
internal static class RuleWords
{
    public static string Join(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    /// <summary>Splits what <see cref="Join"/> or iptables -S wrote; a quote that is not closed ends with the text.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        var (quoted, started) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && quoted && i + 1 < text.Length)
            {
                word.Append(text[++i]);
            }
            else if (text[i] == '"')
            {
                (quoted, started) = (!quoted, true);
            }
            else if (text[i] == ' ' && !quoted)
            {
                if (started)
                {
                    yield return word.ToString();
                }

                word.Clear();
                started = false;
            }
            else
            {
                word.Append(text[i]);
                started = true;
            }
        }

        if (started)
        {
            yield return word.ToString();
        }
    }

    /// <summary>
    /// The same for two spellings of one rule: "-s 10.0.0.1 -p tcp --dport 80" as typed, "-s 10.0.0.1/32 -p tcp -m tcp --dport 80" as iptables -S prints it.
    /// </summary>
    public static string Canonical(string text)
    {
        var options = new List<string>();
        var pending = "";
        var words = Split(text).ToList();
        var protocol = words.SkipWhile(word => word is not ("-p" or "--protocol")).Skip(1).FirstOrDefault();
        foreach (var word in words)
        {
            if (word == "!" || (word.Length > 1 && word[0] == '-' && !pending.EndsWith('!')))
            {
                options.Add(pending);
                pending = Short(word);
            }
            else
            {
                pending += " " + (pending is "-s" or "-d" or "! -s" or "! -d" && !word.Contains('/') ? word + (word.Contains(':') ? "/128" : "/32") : Short(word));
            }
        }

        options.Add(pending);
        return string.Join(' ', options.Where(option => option.Length > 0 && option != $"-m {protocol}").Order(StringComparer.Ordinal));
    }

    private static string Short(string word) => word switch
    {
        "--source" or "--src" => "-s",
        "--destination" or "--dst" => "-d",
        "--protocol" => "-p",
        "--in-interface" => "-i",
        "--out-interface" => "-o",
        "--jump" => "-j",
        "--match" => "-m",
        "--destination-port" => "--dport",
        "--source-port" => "--sport",
        _ => word,
    };

    private static string Quoted(string word) =>
        word.Length > 0 && !word.Any(c => char.IsWhiteSpace(c) || c is '"' or '\\' or '\'') ? word : $"\"{word.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
