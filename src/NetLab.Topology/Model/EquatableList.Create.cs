using System.Collections.Immutable;

namespace NetLab.Topology;

/// <summary>Makes <see cref="EquatableList{T}"/>s, from collection expressions too.</summary>
public static class EquatableList
{
    /// <summary>A list of these elements.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? EquatableList<T>.Empty : new([.. items]);

    /// <summary>A list of the sequence's elements in its order.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => new(items.ToImmutableArray());
}
