using System.Text.RegularExpressions;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>
/// Reads en.md and ko.md: front matter between --- lines, then sections. "## Title {#cable}" begins a step, "### Title {#hint:ends}" a part of it; a line "{run: add}" places a command;
/// "- {#none} words" in a question is an option. All else is Markdown and stays as it is.
/// </summary>
internal sealed partial class TextParser(ErrorList errors)
{
    private readonly Dictionary<string, TextSection> _sections = [];
    private readonly List<TextPart> _parts = [];
    private readonly Dictionary<string, string> _options = [];
    private readonly List<string> _markdown = [];
    private (string Key, string Title, int Line)? _heading;
    private int _markdownLine;

    public LessonText? Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var end = lines.Length > 0 && lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            errors.Add(1, 1, "", "The file starts with front matter: a line ---, then title, summary and goals, then a line ---.");
            return null;
        }

        var header = YamlReader.Read(string.Join('\n', lines[1..end]), firstLine: 2, errors) is { } node ? new YamlBinder(errors).Bind<TextHeader>(node) : null;
        var fenced = false;
        for (var i = end + 1; i < lines.Length; i++)
        {
            fenced ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            ReadLine(lines[i], i + 1, fenced);
        }

        FinishSection();
        return header is null ? null : new LessonText(header.Title, header.Summary, header.Goals, _sections);
    }

    private void ReadLine(string line, int number, bool fenced)
    {
        if (!fenced && Heading().Match(line) is { Success: true } heading)
        {
            FinishSection();
            _heading = (heading.Groups["key"].Value, heading.Groups["title"].Value, number);
        }
        else if (!fenced && line.StartsWith("##", StringComparison.Ordinal) && !line.StartsWith("####", StringComparison.Ordinal))
        {
            errors.Add(number, 1, "", "A heading of level 2 or 3 names what it is for: ## Title {#step}, ### Title {#hint:key}, {#question:key}, {#answer:key} or {#mistake:key}.");
        }
        else if (!fenced && Command().Match(line) is { Success: true } command)
        {
            FinishMarkdown();
            _parts.Add(new TextPart(null, command.Groups["key"].Value, number));
        }
        else if (!fenced && Option().Match(line) is { Success: true } option)
        {
            if (!_options.TryAdd(option.Groups["key"].Value, option.Groups["text"].Value))
            {
                errors.Add(number, 1, "", $"The option {{#{option.Groups["key"].Value}}} is there twice.");
            }
        }
        else
        {
            _markdownLine = _markdown.Count == 0 ? number : _markdownLine;
            _markdown.Add(line);
        }
    }

    private void FinishSection()
    {
        FinishMarkdown();
        if (_heading is not var (key, title, line))
        {
            if (_parts.Count > 0)
            {
                errors.Add(_parts[0].Line, 1, "", "This text is in no section; begin one with ## Title {#step}.");
            }
        }
        else if (!_sections.TryAdd(key, new TextSection(key, title, line, _parts.ToEquatableList(), new Dictionary<string, string>(_options))))
        {
            errors.Add(line, 1, "", $"The section {{#{key}}} is there twice, first in line {_sections[key].Line}.");
        }

        _parts.Clear();
        _options.Clear();
    }

    private void FinishMarkdown()
    {
        var markdown = string.Join('\n', _markdown).Trim('\n');
        if (markdown.Trim().Length > 0)
        {
            _parts.Add(new TextPart(markdown, null, _markdownLine));
        }

        _markdown.Clear();
    }

    [GeneratedRegex(@"^##{1,2} +(?<title>\S.*?) *\{#(?<key>[a-z0-9:-]+)\} *$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\{run: *(?<key>[a-z0-9-]+)\} *$")]
    private static partial Regex Command();

    [GeneratedRegex(@"^- \{#(?<key>[a-z0-9-]+)\} +(?<text>\S.*)$")]
    private static partial Regex Option();
}
