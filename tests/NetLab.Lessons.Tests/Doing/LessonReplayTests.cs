using NetLab.Client;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Lessons.Tests.Doing;

/// <summary>Every lesson in labs/ on the real kernel: what it says is so.</summary>
public class LessonReplayTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "labs")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task RunAsync_Lesson_IsAsItSays(string folder)
    {
        var plan = LessonLoader.Load(Path.Combine(AppContext.BaseDirectory, "labs", folder)).Lesson!.Plan;
        var rows = await ReplayAsync(plan);

        Assert.Empty(string.Join("\n", rows.Where(row => !row.Ok)));
        foreach (var step in plan.Steps)
        {
            Assert.All(step.Checks, check => Assert.Contains(rows, row => row.What == $"{check.Key} before" && row.Expected == "red"));
            Assert.All(step.Checks, check => Assert.Contains(rows, row => row.What == $"{check.Key} after" && row.Expected == "green"));
            Assert.All(step.Solution.Count > 0 ? step.Checks : [], check => Assert.Contains(rows, row => row.What == $"{check.Key} broken" && row.Expected == "red"));
            Assert.All(step.Mistakes, mistake => Assert.Contains(rows, row => row.What == $"mistake {mistake.Key}" && row.Expected == "diagnosed"));
        }
    }

    [Fact]
    public async Task RunAsync_LessonThatLies_SaysWhere()
    {
        var rows = await ReplayAsync(new LessonPlan
        {
            Id = "lie",
            Number = 1,
            Steps =
            [
                new LessonStep
                {
                    Key = "lie",
                    Checks = [new Check { Key = "red", Fact = new NamespaceFact("red") }, new Check { Key = "lo", Fact = new InterfaceFact("lo") }],
                    Solution = [new CreateNamespace("blue")],
                },
            ],
        });

        Assert.Contains(rows, row => row is { What: "lo before", Expected: "red", Ok: false });
        Assert.Contains(rows, row => row is { What: "red after", Expected: "green", Ok: false, Seen: "no namespace red; there are: blue" });
    }

    private static async Task<IReadOnlyList<ReplayRow>> ReplayAsync(LessonPlan plan)
    {
        await using var lab = await StartAsync();
        await using var host = new HostSession(lab.Folders, lab.Name);
        await host.WaitForAsync(SessionState.Live, TestContext.Current.CancellationToken);
        return await new LessonReplay(new SessionLab(host), plan).RunAsync().ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<TestLab> StartAsync()
    {
        try
        {
            return await TestLab.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
        catch (ProblemException exception) when (exception.Problem.Code is ProblemCode.NotSupported or ProblemCode.NotAllowed)
        {
            Assert.Skip(exception.Problem.Text);
            throw;
        }
    }
}
