namespace NetLab.Lessons.Tests.Loading;

public class LessonLoaderTests
{
    /// <summary>A change to the right plan, and what is then said.</summary>
    public static TheoryData<string, string, string> PlanSlips => new()
    {
        { "number: 1", "number: one", "lesson.yaml:2:9: number: Expected a whole number, not \"one\"." },
        { "number: 1", "number: \"1\"", "lesson.yaml:2:9: number: Expected a whole number, not \"1\"." },
        { "number: 1", "numbre: 1", "lesson.yaml:2:1: numbre: There is no field \"numbre\" here; there are id, number, setup, steps." },
        { "number: 1", "number: 1\nnumber: 2", "lesson.yaml:3:1: number: This field is there twice." },
        { "id: small", "id: Not Good", "lesson.yaml:1:1: An id has small letters" },
        { "id: small\n", "", "lesson.yaml:1:1: The field \"id\" is missing." },
        { "namespace: { name: red }\n    hints", "namespace: { name: \"a/b\" }\n    hints", "lesson.yaml:8:9: steps[0].checks[0]: \"a/b\" cannot be the name of a namespace" },
        { "namespace: { name: red }\n    hints", "nmespace: { name: red }\n    hints", "lesson.yaml:9:9: steps[0].checks[0].nmespace: There is no field \"nmespace\" here" },
        { "namespace: { name: red }\n    hints", "address: { address: 192.168.15.1 }\n    hints", "the prefix length is missing, as in 192.168.15.1/24" },
        { "namespace: { name: red }\n    hints", "address: { address: 192.168.256.1/24 }\n    hints", "the octet 256 is over 255" },
        { "namespace: { name: red }\n    hints", "firewallRule: { table: nat, chain: FORWARD, rule: -j ACCEPT }\n    hints", "The table nat has no chain FORWARD" },
        { "namespace: { name: red }\n    hints", "interface: { name: a, up: yes }\n    hints", "steps[0].checks[0].interface.up: Expected true or false, not \"yes\"." },
        { "createNamespace: { name: red }", "createNamespace: { nam: red }", "steps[0].solution[0].createNamespace: The field \"name\" is missing." },
        { "createNamespace: { name: red }", "createSpace: { name: red }", "Expected one field out of addAddress," },
        { "createNamespace: { name: red }", "createNamespace: red", "steps[0].solution[0].createNamespace: Expected a set of fields, not a single value." },
        { "createNamespace: { name: red }", "createBridge: { namespace: \"\", name: seventeen-letters }", "has at most 15 characters; this one has 17" },
        { "options: [a, b], is: b", "options: [a, b], is: c", "The right answer \"c\" is none of the options." },
        { "check: red", "check: blue", "There is no check \"blue\" in this step to stay red." },
        { "evidence: no-namespace", "evidence: nothing", "There is no evidence called \"nothing\"." },
        { "when: [{ namespace: { name: rde } }]", "when: [{ ping: { target: 10.0.0.1 } }]", "A mistake is known by facts that a snapshot shows" },
        { "hints: [nudge]", "hints: [nudge, nudge]", "There is another hint with the key \"nudge\"." },
        { "hints: [nudge]", "hints: nudge", "steps[0].hints: Expected a list, not a single value." },
        { "hints: [nudge]", "undoes: [second]", "It undoes \"second\", which is no earlier step." },
        { "hints: [nudge]", "run: [nothing]", "There is no command \"nothing\" in this step to run." },
        { "hints: [nudge]", "hints: ~", "steps[0].hints: Expected a list, not a single value." },
        { "key: first", "key:", "steps[0].key: Expected text; it is empty." },
    };

    /// <summary>A change to the right text, and what is then said.</summary>
    public static TheoryData<string, string, string> TextSlips => new()
    {
        { "---\ntitle", "title", "en.md:1:1: The file starts with front matter" },
        { "title: Small", "titel: Small", "en.md:2:1: titel: There is no field \"titel\" here; there are title, summary, goals." },
        { "goals: [be small]", "goals: []", "en.md:2:1: Say in goals" },
        { "## First {#first}", "## First {#frist}", "en.md:1:1: The section {#first} is missing." },
        { "## First {#first}", "## First {#frist}", "en.md:7:1: lesson.yaml has nothing called frist." },
        { "## First {#first}", "## First", "en.md:7:1: A heading of level 2 or 3 names what it is for" },
        { "{run: add}", "{run: ad}", "en.md:10:1: There is no command \"ad\" in this step." },
        { "Do it.", "", "en.md:12:1: The section is empty." },
        { "- {#b} That", "", "en.md:15:1: The option {#b} is missing." },
        { "- {#b} That", "- {#b} That\n- {#c} More", "en.md:15:1: lesson.yaml has no option \"c\" for this question." },
        { "- {#b} That", "- {#b} That\n- {#b} More", "en.md:20:1: The option {#b} is there twice." },
        { "### Nudge {#hint:nudge}", "### Nudge {#hint:other}", "en.md:1:1: The section {#hint:nudge} is missing." },
        { "## End {#finish}", "## First {#first}", "en.md:24:1: The section {#first} is there twice, first in line 7." },
    };

    [Fact]
    public void Load_RightFolder_HasNoErrors()
    {
        using var folder = new LessonFolder();

        var load = LessonLoader.Load(folder.Path);

        Assert.Empty(load.Errors);
        var step = Assert.Single(load.Lesson!.Plan.Steps);
        Assert.Equal(new NamespaceFact("red"), step.Checks[0].Fact);
        Assert.Equal([("Some *words*.", null), (null, "add")], load.Lesson.In("en").Step("first").Parts.Select(part => (part.Markdown, part.Command)));
        Assert.Equal("That", load.Lesson.In("ko").Question("pick").Options["b"]);
    }

    [Theory]
    [MemberData(nameof(PlanSlips))]
    public void Load_SlipInPlan_SaysWhereAndWhat(string right, string wrong, string error)
    {
        using var folder = new LessonFolder();
        Assert.Contains(right, LessonFolder.Plan, StringComparison.Ordinal);
        folder.Write("lesson.yaml", LessonFolder.Plan.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(folder.Errors(), said => said.Contains(error, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TextSlips))]
    public void Load_SlipInText_SaysWhereAndWhat(string right, string wrong, string error)
    {
        using var folder = new LessonFolder();
        Assert.Contains(right, LessonFolder.Text, StringComparison.Ordinal);
        folder.Write("en.md", LessonFolder.Text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(folder.Errors(), said => said.StartsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_SeveralSlipsInSeveralFiles_SaysAllOfThem()
    {
        using var folder = new LessonFolder();
        folder.Write("lesson.yaml", "id: small\nnumber: one\nstep: []\nsteps: [{ key: a, check: [] }, 7]\n");
        folder.Write("en.md", LessonFolder.Text.Replace("title: Small", "tile: x", StringComparison.Ordinal));
        File.Delete(Path.Combine(folder.Path, "ko.md"));

        var errors = folder.Errors();

        Assert.Collection(
            errors.Order(StringComparer.Ordinal),
            said => Assert.StartsWith("en.md:2:1: The field \"title\" is missing.", said, StringComparison.Ordinal),
            said => Assert.StartsWith("en.md:2:1: tile: There is no field", said, StringComparison.Ordinal),
            said => Assert.Equal("ko.md:1:1: The file is missing.", said),
            said => Assert.StartsWith("lesson.yaml:2:9: number: Expected a whole number", said, StringComparison.Ordinal),
            said => Assert.StartsWith("lesson.yaml:3:1: step: There is no field", said, StringComparison.Ordinal),
            said => Assert.StartsWith("lesson.yaml:4:19: steps[0].check: There is no field", said, StringComparison.Ordinal),
            said => Assert.StartsWith("lesson.yaml:4:32: steps[1]: Expected a set of fields", said, StringComparison.Ordinal));
    }
}
