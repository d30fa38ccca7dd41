using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>A form that is being filled in: what is in its fields, the action that this makes, and what is wrong with it.</summary>
public sealed class FormState
{
    private readonly Dictionary<string, string> _values;

    public FormState(ActionForm form)
    {
        Form = form;
        _values = form.Fields.ToDictionary(field => field.Name, field => field.Value);
        Check();
    }

    public ActionForm Form { get; }

    /// <summary>The action for what is in the fields, null where they make none.</summary>
    public HostAction? Action { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public FormValues Values => new(_values);

    public string this[FormField field]
    {
        get => _values[field.Name];
        set
        {
            _values[field.Name] = value;
            Check();
        }
    }

    /// <summary>The problem that is about what is in this field, null where it is fine or nobody's.</summary>
    public Problem? ProblemOf(FormField field) => Problems.FirstOrDefault(problem => IsAbout(problem, field));

    /// <summary>Problems that no field is to blame for.</summary>
    public IEnumerable<Problem> OtherProblems => Problems.Where(problem => !Form.Fields.Any(asked => IsAbout(problem, asked)));

    private bool IsAbout(Problem problem, FormField field) =>
        (problem.Data.TryGetValue("name", out var subject) || problem.Data.TryGetValue("value", out subject))
        && subject == Values[field.Name] && (subject.Length > 0 || !field.Optional);

    private void Check()
    {
        try
        {
            Action = Form.Build(Values);
            Problems = Action.Validate().DistinctBy(problem => problem.Text).ToList();
        }
        catch (ProblemException e)
        {
            Action = null;
            Problems = [e.Problem];
        }
    }
}
