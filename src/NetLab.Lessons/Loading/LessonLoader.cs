using System.Text;

namespace NetLab.Lessons;

/// <summary>Reads a lesson's folder: lesson.yaml, en.md, ko.md.</summary>
public static class LessonLoader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lesson, or everything that is wrong with it.</summary>
    public static LessonLoad Load(string folder)
    {
        var lists = new List<ErrorList>();
        var planErrors = Errors("lesson.yaml");
        var binder = new YamlBinder(planErrors);
        var plan = ReadText("lesson.yaml", planErrors) is { } yaml && YamlReader.Read(yaml, 1, planErrors) is { } node ? binder.Bind<LessonPlan>(node) : null;
        if (plan is not null)
        {
            new PlanValidator(plan, binder, planErrors).Validate();
        }

        var texts = new Dictionary<string, LessonText>();
        foreach (var language in Lesson.Languages)
        {
            var errors = Errors($"{language}.md");
            if (ReadText($"{language}.md", errors) is { } markdown && new TextParser(errors).Parse(markdown) is { } text)
            {
                texts[language] = text;
                if (plan is not null)
                {
                    new TextValidator(plan, text, errors).Validate();
                }
            }
        }

        var all = lists.SelectMany(list => list.Errors.OrderBy(error => (error.Line, error.Column))).ToList();
        return all.Count == 0 ? new LessonLoad(new Lesson(folder, plan!, texts), []) : new LessonLoad(null, all);

        ErrorList Errors(string file)
        {
            lists.Add(new ErrorList(Path.Combine(folder, file)));
            return lists[^1];
        }

        string? ReadText(string file, ErrorList errors) => LessonLoader.ReadText(Path.Combine(folder, file), errors);
    }

    private static string? ReadText(string path, ErrorList errors)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                errors.Add(1, 1, "", "The file is missing.");
                return null;
            }

            if (file.Length > YamlLimits.MaxBytes)
            {
                errors.Add(1, 1, "", $"The file has {file.Length} bytes; at most {YamlLimits.MaxBytes} are read.");
                return null;
            }

            return StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            errors.Add(1, 1, "", $"The file is not UTF-8: byte {exception.Index} cannot be read.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(1, 1, "", exception.Message);
        }

        return null;
    }
}
