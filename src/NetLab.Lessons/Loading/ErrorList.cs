namespace NetLab.Lessons;

/// <summary>Gathers everything that is wrong with one file, so that it is all said at once.</summary>
internal sealed class ErrorList(string file)
{
    // A file that is wrong everywhere is not worth more lines than a screen or two.
    private const int Max = 100;
    private readonly List<LessonError> _errors = [];

    public IReadOnlyList<LessonError> Errors => _errors;

    public void Add(int line, int column, string path, string text)
    {
        if (_errors.Count < Max)
        {
            _errors.Add(new LessonError(file, line, column, path, text));
        }
    }

    public void Add(YamlNode node, string text) => Add(node.Line, node.Column, node.Path, text);
}
