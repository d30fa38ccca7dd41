using NetLab.Lessons;

namespace NetLab.Web.Lessons;

/// <summary>A step as it stands.</summary>
/// <param name="Step">Which.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Checks">Its checks, in the order of what rests on what.</param>
/// <param name="Made">Its mistakes that have been made.</param>
/// <param name="Prepared">Whether what it needs beforehand was done; true where it needs nothing.</param>
public sealed record StepView(LessonStep Step, StepStatus Status, IReadOnlyList<CheckState> Checks, IReadOnlyList<Mistake> Made, bool Prepared);
