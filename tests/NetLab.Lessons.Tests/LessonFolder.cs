namespace NetLab.Lessons.Tests;

/// <summary>A lesson's folder for one test: complete and right, until the test changes a file.</summary>
internal sealed class LessonFolder : IDisposable
{
    public const string Plan = """
        id: small
        number: 1
        steps:
          - key: first
            commands:
              - { key: add, line: ip netns add red }
            checks:
              - key: red
                namespace: { name: red }
            hints: [nudge]
            solution:
              - createNamespace: { name: red }
            questions:
              - key: pick
                choice: { options: [a, b], is: b }
            mistakes:
              - key: wrong
                commands: [{ key: wrong-add, line: ip netns add rde }]
                check: red
                evidence: no-namespace
                when: [{ namespace: { name: rde } }]
        """;

    public const string Text = """
        ---
        title: Small
        summary: A small lesson.
        goals: [be small]
        ---

        ## First {#first}
        Some *words*.

        {run: add}

        ### Nudge {#hint:nudge}
        Do it.

        ### Pick {#question:pick}
        Which?

        - {#a} This
        - {#b} That

        ### Wrong {#mistake:wrong}
        Not so.

        ## End {#finish}
        Done.
        """;

    public LessonFolder()
    {
        Write("lesson.yaml", Plan);
        Write("en.md", Text);
        Write("ko.md", Text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("netlab-lesson-").FullName;

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    /// <summary>The errors as file:line:column: field: text, without the folder.</summary>
    public IReadOnlyList<string> Errors() => [.. LessonLoader.Load(Path).Errors.Select(error => error.ToString()[(Path.Length + 1)..])];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
