using System.Text;

namespace NetLab.Cli.Output;

/// <summary>Lines in columns as wide as their widest cell.</summary>
internal sealed class Table(params string[] titles)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [titles];

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(Visible)]);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, titles.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.AppendLine(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>Names in a lab can hold anything, also what moves a terminal's cursor.</summary>
    private static string Visible(string cell) => string.Concat(cell.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format ? '?' : c));
}
