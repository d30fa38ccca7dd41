namespace NetLab.Lessons;

/// <summary>The lessons of a folder, by their numbers.</summary>
public sealed class LessonCatalog
{
    private LessonCatalog(IReadOnlyList<Lesson> lessons, IReadOnlyList<LessonError> errors) => (Lessons, Errors) = (lessons, errors);

    /// <summary>Those that could be read, by number.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<LessonError> Errors { get; }

    /// <summary>Reads every folder that has a lesson.yaml; a broken lesson hinders no other.</summary>
    public static LessonCatalog Read(string folder)
    {
        var loads = Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Where(path => File.Exists(Path.Combine(path, "lesson.yaml"))).Order(StringComparer.Ordinal).Select(LessonLoader.Load).ToList()
            : [];
        var lessons = new SortedDictionary<string, Lesson>(StringComparer.Ordinal);
        var errors = loads.SelectMany(load => load.Errors).ToList();
        foreach (var lesson in loads.Select(load => load.Lesson).OfType<Lesson>())
        {
            if (!lessons.TryAdd(lesson.Plan.Id, lesson))
            {
                errors.Add(new LessonError(Path.Combine(lesson.Folder, "lesson.yaml"), 1, 1, "id", $"{lessons[lesson.Plan.Id].Folder} has the id \"{lesson.Plan.Id}\" already."));
            }
        }

        return new LessonCatalog([.. lessons.Values.OrderBy(lesson => lesson.Plan.Number)], errors);
    }

    /// <summary>The lesson with this id, or null.</summary>
    public Lesson? Find(string id) => Lessons.FirstOrDefault(lesson => lesson.Plan.Id == id);
}
