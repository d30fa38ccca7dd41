namespace NetLab.Web.Workspaces;

/// <summary>What is selected in graph and outline: a namespace, or one interface of it.</summary>
/// <param name="Namespace">Inode number of the namespace.</param>
/// <param name="Interface">Index of the interface, null for the namespace itself.</param>
public sealed record Selection(ulong Namespace, int? Interface = null);
