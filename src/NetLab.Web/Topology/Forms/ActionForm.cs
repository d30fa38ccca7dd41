using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>An action that needs to be told something first, or confirmed: the fields, and the action that they make. Its texts are in ActionFormView.resx.</summary>
/// <param name="Title">Key of the title.</param>
/// <param name="Subject">What it is about, filled into the title.</param>
/// <param name="Fields">In order; none for a mere confirmation.</param>
/// <param name="Build">The action for what is in the fields; a <see cref="ProblemException"/> where they make none.</param>
public sealed record ActionForm(string Title, string Subject, IReadOnlyList<FormField> Fields, Func<FormValues, HostAction> Build)
{
    /// <summary>Whether it takes something away.</summary>
    public bool Danger { get; init; }

    /// <summary>The form that follows instead of an action, where the fields only lead to it.</summary>
    public Func<FormValues, ActionForm>? Next { get; init; }

    /// <summary>The elements that a line is to be drawn between while the form is open.</summary>
    public (string From, string To)? Pending { get; init; }

    /// <summary>A question with nothing to fill in.</summary>
    public static ActionForm Confirm(string title, string subject, HostAction action, bool danger = false) =>
        new(title, subject, [], _ => action) { Danger = danger };
}
