namespace NetLab.Lessons;

/// <summary>A question to the learner; its words are in the texts under the same key.</summary>
public sealed record Question
{
    /// <summary>Its name within the lesson.</summary>
    public required string Key { get; init; }

    /// <summary>How it is answered; in the file it is the field named as its type: "choice: {...}".</summary>
    public required Answer Answer { get; init; }
}
