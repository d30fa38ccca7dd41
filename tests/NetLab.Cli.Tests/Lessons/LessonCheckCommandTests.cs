using System.CommandLine;
using NetLab.Cli.Lessons;

namespace NetLab.Cli.Tests.Lessons;

public sealed class LessonCheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netlab-lessons-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Check_RightLessons_SaysWhatIsInThem()
    {
        Assert.Equal(0, Check(Path.Combine(AppContext.BaseDirectory, "labs")));

        Assert.Contains("08-virtual-cable: 8 A virtual cable: 7 steps", _output.ToString(), StringComparison.Ordinal);
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public void Check_BrokenLesson_SaysAllErrorsInTheFilesOrder()
    {
        File.WriteAllText(Path.Combine(_folder, "lesson.yaml"), "id: x\nnumber: one\nstep: []\n");

        Assert.NotEqual(0, Check(_folder));

        Assert.Equal(
            [":1:1: The field \"steps\" is missing.", ":2:9: number: Expected a whole number, not \"one\".", ":3:1: step: There is no field \"step\" here; there are id, number, setup, steps."],
            _errors.ToString().Split('\n').Where(line => line.Contains("lesson.yaml", StringComparison.Ordinal)).Select(line => line.Split("lesson.yaml")[1]));
    }

    [Fact]
    public void Check_FolderWithoutLessons_SaysSo()
    {
        Assert.NotEqual(0, Check(_folder));

        Assert.StartsWith($"There is no lesson in {_folder}", _errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Check(string path) =>
        LessonCommand.Create().Parse(["check", path]).Invoke(new InvocationConfiguration { Output = _output, Error = _errors });
}
