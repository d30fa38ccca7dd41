using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using NetLab.Topology;

namespace NetLab.Web.Workspaces;

/// <summary>What a problem is called in the reader's language; what exactly was said stays in the problem's own words.</summary>
public sealed partial class ProblemText(IStringLocalizer<ProblemText> text)
{
    private const int MaxValue = 120;

    /// <summary>A sentence by its code, with its data put in.</summary>
    public string Title(Problem problem) =>
        Placeholder().Replace(text[$"{problem.Code}"], match => problem.Data.TryGetValue(match.Groups[1].Value, out var value) ? Short(value) : "…");

    /// <summary>What was asked and answered, in its own words; null where the title says it all.</summary>
    public string? Detail(Problem problem) => problem.Text.Length > 0 && problem.Text != Title(problem) ? problem.Text : null;

    private static string Short(string value) => value.Length <= MaxValue ? value : value[..MaxValue] + "…";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
