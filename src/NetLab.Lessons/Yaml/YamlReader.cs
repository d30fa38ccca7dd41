using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NetLab.Lessons;

/// <summary>
/// Reads the plain part of YAML from hostile text: scalars, lists and fields; no aliases, tags, second documents, repeated keys. It works on the parser's events and counts as it goes,
/// since YamlDotNet's own deserialiser recurses without bound (1 KB of '[' ends the process) and expands aliases.
/// </summary>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly ErrorList _errors;
    private readonly int _firstLine;
    private int _scalars;

    private YamlReader(string text, int firstLine, ErrorList errors)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _firstLine = firstLine;
        _errors = errors;
    }

    /// <summary>The document, or null where it could not be read; then the errors say why.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="firstLine">The line of the file that the text starts at.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static YamlNode? Read(string text, int firstLine, ErrorList errors)
    {
        var reader = new YamlReader(text, firstLine, errors);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            errors.Add(reader.LineOf(exception.Start), (int)exception.Start.Column, "", exception.InnerException?.Message ?? exception.Message);
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        Next<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            _errors.Add(LineOf(end.Start), 1, "", "The file is empty.");
            return null;
        }

        Next<DocumentStart>();
        var root = ReadNode("", 0);
        Next<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            Refuse(second.Start, "", "A second document starts here (---); a file holds one.");
        }

        return root;
    }

    private YamlNode ReadNode(string path, int depth)
    {
        var start = Next<ParsingEvent>();
        if (start is NodeEvent { Tag.IsEmpty: false })
        {
            Refuse(start.Start, path, "Tags (!...) are not allowed.");
        }

        if (start is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
        {
            Refuse(start.Start, path, "Anchors and aliases (&..., *...) are not allowed. Put quotes around a value that starts with & or *.");
        }

        if (depth > YamlLimits.MaxDepth)
        {
            Refuse(start.Start, path, $"Nested deeper than {YamlLimits.MaxDepth} levels.");
        }

        var (line, column) = (LineOf(start.Start), (int)start.Start.Column);
        return start switch
        {
            Scalar scalar => ReadScalar(scalar, path),
            SequenceStart => new YamlSequence(line, column, path, ReadItems(path, depth)),
            MappingStart => new YamlMapping(line, column, path, ReadFields(path, depth)),
            _ => throw new YamlException(start.Start, start.End, "A value is missing here."),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar, string path)
    {
        if (++_scalars > YamlLimits.MaxScalars)
        {
            Refuse(scalar.Start, path, $"More than {YamlLimits.MaxScalars} values.");
        }

        return new YamlScalar(LineOf(scalar.Start), (int)scalar.Start.Column, path, scalar.Value, scalar.Style is not ScalarStyle.Plain);
    }

    private List<YamlNode> ReadItems(string path, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode($"{path}[{items.Count}]", depth + 1));
        }

        return items;
    }

    private List<KeyValuePair<YamlScalar, YamlNode>> ReadFields(string path, int depth)
    {
        var fields = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var seen = new HashSet<string>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var node = ReadNode(path, depth + 1);
            if (node is not YamlScalar name)
            {
                throw Refuse(node.Line, node.Column, path, "A field's name is a single word.");
            }

            var field = path.Length == 0 ? name.Value : $"{path}.{name.Value}";
            var value = ReadNode(field, depth + 1);
            if (seen.Add(name.Value))
            {
                fields.Add(new(name with { Path = field }, value));
            }
            else
            {
                _errors.Add(name.Line, name.Column, field, "This field is there twice.");
            }
        }

        return fields;
    }

    private T Next<T>()
        where T : ParsingEvent => _parser.Consume<T>();

    private int LineOf(Mark mark) => (int)mark.Line + _firstLine - 1;

    private void Refuse(Mark mark, string path, string text) => throw Refuse(LineOf(mark), (int)mark.Column, path, text);

    private RefusedException Refuse(int line, int column, string path, string text)
    {
        _errors.Add(line, column, path, text);
        return new RefusedException();
    }

    /// <summary>Ends the reading of a file that is not worth reading on; its error is in the list.</summary>
    private sealed class RefusedException : Exception;
}
