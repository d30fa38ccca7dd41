using System.Globalization;
using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>What is in a form's fields now.</summary>
public sealed class FormValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>The text without blanks around it, "" where there is none.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "").Trim();

    /// <summary>The text, null where the field is empty.</summary>
    public string? Optional(string name) => this[name] is { Length: > 0 } text ? text : null;

    /// <exception cref="ProblemException">It is no whole number.</exception>
    public int Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ProblemException(Problem.Of(ProblemCode.InvalidValue, $"\"{this[name]}\" is not a whole number.", ("value", this[name]), ("rule", "number")));
}
