namespace NetLab.Lessons;

/// <summary>A fact that a step waits for, or waits to see gone.</summary>
public sealed record Check
{
    /// <summary>Its name within the lesson.</summary>
    public required string Key { get; init; }

    /// <summary>The fact must not hold.</summary>
    public bool Not { get; init; }

    /// <summary>The fact; in the file it is the field named as its type: "address: {...}".</summary>
    public required Fact Fact { get; init; }

    /// <summary>The fact as a sentence, the right way round.</summary>
    public Message Title() => Not ? Fact.Title with { Key = $"{Fact.Title.Key}-not" } : Fact.Title;

    /// <summary>What a look means for this check.</summary>
    public Finding Judge(Finding seen) => !Not ? seen
        : seen.Evidence.Key == "probe-refused" ? seen
        : seen.Negated();
}
