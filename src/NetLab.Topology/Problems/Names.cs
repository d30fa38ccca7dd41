using System.Text;

namespace NetLab.Topology;

/// <summary>What names may be: the kernel's rules (dev_valid_name in net/core/dev.c, ip-netns(8)), and no characters that terminals or shells would read as something else.</summary>
public static class Names
{
    /// <summary>Bytes in an interface's name (IFNAMSIZ - 1).</summary>
    public const int MaxInterfaceBytes = 15;

    /// <summary>Bytes in a namespace's name that we make; a file name could have 255.</summary>
    public const int MaxNamespaceBytes = 63;

    /// <summary>Nothing for a name that an interface can be given, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckInterface(string name) => Check(name, MaxInterfaceBytes, "interface");

    /// <summary>Nothing for a name that a namespace can be given, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckNamespace(string name) => Check(name, MaxNamespaceBytes, "namespace");

    /// <summary>As <see cref="CheckNamespace"/>, but "" is fine: the host's own namespace.</summary>
    public static IEnumerable<Problem> CheckScope(string name) => name.Length == 0 ? [] : CheckNamespace(name);

    private static IEnumerable<Problem> Check(string name, int maxBytes, string what)
    {
        var rule = name switch
        {
            "" => "must not be empty",
            "." or ".." => "must not be . or ..",
            _ when Encoding.UTF8.GetByteCount(name) > maxBytes => $"has at most {maxBytes} characters; this one has {Encoding.UTF8.GetByteCount(name)}",
            _ when name[0] == '-' => "must not start with a dash, tools would read it as an option",
            _ when name.Cast<char?>().FirstOrDefault(c => !IsPlain(c!.Value)) is { } bad =>
                $"has letters, digits, - _ . @ only, not '{(char.IsControl(bad) ? $"\\x{(int)bad:x2}" : bad)}'",
            _ => null,
        };
        if (rule is not null)
        {
            yield return Problem.Of(ProblemCode.InvalidName, $"\"{Visible(name)}\" cannot be the name of {(what[0] == 'i' ? "an" : "a")} {what}: it {rule}.", ("name", Visible(name)), ("rule", rule));
        }
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@';

    private static string Visible(string name) =>
        string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c)) + (name.Length > 80 ? "..." : "");
}
