using System.Text.RegularExpressions;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What types alone do not say of a plan: names that are used are there, once, and everything that it wants done or seen is possible.</summary>
internal sealed partial class PlanValidator(LessonPlan plan, YamlBinder binder, ErrorList errors)
{
    private readonly Dictionary<string, HashSet<string>> _keys = [];

    public void Validate()
    {
        Require(Key().IsMatch(plan.Id), plan, $"An id has small letters, digits and dashes; \"{plan.Id}\" does not.");
        Require(plan.Number is >= 1 and <= 999, plan, "The number is from 1 to 999.");
        Require(plan.Steps.Count > 0, plan, "A lesson has at least one step.");
        Possible(plan.Setup);
        var earlier = new List<string>();
        foreach (var step in plan.Steps)
        {
            Unique("step", step.Key, step);
            Require(step.Key != LessonText.Finish, step, $"\"{LessonText.Finish}\" is the key of the text at the end; call the step otherwise.");
            ValidateStep(step);
            foreach (var key in step.Undoes)
            {
                Require(earlier.Contains(key), step, $"It undoes \"{key}\", which is no earlier step.");
            }

            earlier.Add(step.Key);
        }
    }

    private void ValidateStep(LessonStep step)
    {
        Require(step.Checks.Count + step.Questions.Count > 0, step, "A step has at least one check or question, or nobody knows when it is done.");
        Require(step.Checks.Count == 0 || step.Solution.Count + step.Run.Count > 0, step, "A step with checks has a solution, or commands to run.");
        Possible(step.Prepare);
        Possible(step.Solution);
        foreach (var command in step.Commands)
        {
            Unique("command", command.Key, command);
            Possible(command);
        }

        foreach (var key in step.Run)
        {
            Require(step.Commands.Any(command => command.Key == key), step, $"There is no command \"{key}\" in this step to run.");
        }

        foreach (var check in step.Checks)
        {
            Unique("check", check.Key, check);
            Possible(check.Fact, check);
        }

        foreach (var hint in step.Hints)
        {
            Unique("hint", hint, step);
        }

        foreach (var question in step.Questions)
        {
            Unique("question", question.Key, question);
            if (question.Answer is ChoiceAnswer choice)
            {
                Require(choice.Options.Count >= 2, question, "A choice has at least two options.");
                Require(choice.Options.Contains(choice.Is), question, $"The right answer \"{choice.Is}\" is none of the options.");
                Require(choice.Options.Distinct().Count() == choice.Options.Count, question, "An option is there twice.");
            }
        }

        foreach (var mistake in step.Mistakes)
        {
            ValidateMistake(step, mistake);
        }
    }

    private void ValidateMistake(LessonStep step, Mistake mistake)
    {
        Unique("mistake", mistake.Key, mistake);
        Require(step.Checks.Any(check => check.Key == mistake.Check), mistake, $"There is no check \"{mistake.Check}\" in this step to stay red.");
        Require(Texts.In(System.Globalization.CultureInfo.InvariantCulture).ContainsKey(mistake.Evidence), mistake, $"There is no evidence called \"{mistake.Evidence}\".");
        Require(mistake.When.Count > 0, mistake, "A mistake is known by at least one fact.");
        foreach (var command in mistake.Commands)
        {
            Possible(command);
        }

        foreach (var symptom in mistake.When)
        {
            Require(symptom.Fact is StateFact, symptom, "A mistake is known by facts that a snapshot shows, not by trying.");
            Possible(symptom.Fact, symptom);
        }
    }

    private void Possible(IEnumerable<HostAction> actions)
    {
        foreach (var action in actions)
        {
            foreach (var problem in action.Validate())
            {
                Say(action, problem.Text);
            }
        }
    }

    private void Possible(Fact fact, object where)
    {
        foreach (var text in fact.Validate())
        {
            Say(where, text);
        }
    }

    private void Possible(LessonCommand command)
    {
        Require(command.Line.Trim().Length > 0 && !command.Line.Any(char.IsControl), command, "A command is one line.");
        foreach (var problem in Names.CheckScope(command.Namespace))
        {
            Say(command, problem.Text);
        }
    }

    private void Unique(string sort, string key, object where)
    {
        Require(Key().IsMatch(key), where, $"A key has small letters, digits and dashes; \"{key}\" does not.");
        if (!_keys.TryGetValue(sort, out var seen))
        {
            _keys[sort] = seen = [];
        }

        Require(seen.Add(key), where, $"There is another {sort} with the key \"{key}\".");
    }

    private void Require(bool condition, object where, string text)
    {
        if (!condition)
        {
            Say(where, text);
        }
    }

    private void Say(object where, string text) => errors.Add(binder.OriginOf(where)!, text);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,40}$")]
    private static partial Regex Key();
}
