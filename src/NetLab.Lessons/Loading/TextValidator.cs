namespace NetLab.Lessons;

/// <summary>Holds a text against its plan: everything that needs words has them, and there are no words for nothing.</summary>
internal sealed class TextValidator(LessonPlan plan, LessonText text, ErrorList errors)
{
    public void Validate()
    {
        var needed = new Dictionary<string, LessonStep?> { [LessonText.Finish] = null };
        var optional = new HashSet<string>();
        foreach (var step in plan.Steps)
        {
            var keys = new[] { step.Key }
                .Concat(step.Hints.Select(key => $"hint:{key}"))
                .Concat(step.Questions.Select(question => $"question:{question.Key}"))
                .Concat(step.Mistakes.Select(mistake => $"mistake:{mistake.Key}"));
            foreach (var key in keys)
            {
                needed.TryAdd(key, step);
            }

            optional.UnionWith(step.Questions.Select(question => $"answer:{question.Key}"));
        }

        Require(text.Goals.Count > 0, 2, "Say in goals what one is able to do afterwards.");
        foreach (var key in needed.Keys.Where(key => !text.Sections.ContainsKey(key)))
        {
            errors.Add(1, 1, "", $"The section {{#{key}}} is missing.");
        }

        foreach (var section in text.Sections.Values)
        {
            Require(needed.ContainsKey(section.Key) || optional.Contains(section.Key), section.Line, $"lesson.yaml has nothing called {section.Key}.");
            Require(section.Parts.Count > 0, section.Line, "The section is empty.");
            ValidateCommands(section, needed.GetValueOrDefault(section.Key));
        }

        foreach (var question in plan.Steps.SelectMany(step => step.Questions))
        {
            ValidateOptions(question);
        }
    }

    private void ValidateCommands(TextSection section, LessonStep? step)
    {
        foreach (var part in section.Parts.Where(part => part.Command is not null))
        {
            Require(step is not null && step.Commands.Any(command => command.Key == part.Command), part.Line, $"There is no command \"{part.Command}\" in this step.");
        }
    }

    private void ValidateOptions(Question question)
    {
        if (!text.Sections.TryGetValue($"question:{question.Key}", out var section))
        {
            return;
        }

        var options = question.Answer is ChoiceAnswer choice ? choice.Options : [];
        foreach (var key in options.Where(key => !section.Options.ContainsKey(key)))
        {
            Require(false, section.Line, $"The option {{#{key}}} is missing.");
        }

        foreach (var key in section.Options.Keys.Where(key => !options.Contains(key)))
        {
            Require(false, section.Line, $"lesson.yaml has no option \"{key}\" for this question.");
        }
    }

    private void Require(bool condition, int line, string message)
    {
        if (!condition)
        {
            errors.Add(line, 1, "", message);
        }
    }
}
