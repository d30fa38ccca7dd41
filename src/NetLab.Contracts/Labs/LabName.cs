using NetLab.Topology;

namespace NetLab.Contracts.Labs;

/// <summary>What a lab's name may be: it becomes a folder, a host name and a word in URLs.</summary>
public static class LabName
{
    /// <summary>Characters at most.</summary>
    public const int MaxLength = 31;

    /// <summary>What is wrong with it, null where nothing is.</summary>
    public static Problem? Check(string name)
    {
        var rule = name switch
        {
            "" => "must not be empty",
            { Length: > MaxLength } => $"has at most {MaxLength} characters; this one has {name.Length}",
            _ when !char.IsAsciiLetterLower(name[0]) => "starts with a small letter",
            _ when !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') => "has small letters, digits and dashes only",
            _ => null,
        };
        var shown = string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));
        return rule is null ? null : Problem.Of(ProblemCode.InvalidName, $"\"{shown}\" cannot be the name of a lab: it {rule}.", ("name", shown), ("rule", rule));
    }
}
