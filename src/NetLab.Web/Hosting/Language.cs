namespace NetLab.Web.Hosting;

/// <summary>A language of the page.</summary>
/// <param name="Code">ISO 639.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Label">For the switch in the header.</param>
public sealed record Language(string Code, string Name, string Label);
