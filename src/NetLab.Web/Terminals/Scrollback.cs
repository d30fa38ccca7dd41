namespace NetLab.Web.Terminals;

/// <summary>The last of what a terminal showed, at most so many lines and characters. Not safe for several threads.</summary>
public sealed class Scrollback
{
    public const int MaxLines = 5_000;
    public const int MaxCharacters = 1024 * 1024;
    private const int MaxPieces = 20_000;

    private readonly Queue<TerminalPiece> _pieces = new();
    private int _lines;

    /// <summary>Position of the first piece that is still here; positions count characters since the beginning.</summary>
    public long Start { get; private set; }

    /// <summary>Position after the last piece.</summary>
    public long End { get; private set; }

    /// <summary>Whether what follows begins on a new line.</summary>
    public bool AtLineStart { get; private set; } = true;

    public void Append(TerminalPiece piece)
    {
        _pieces.Enqueue(piece);
        End += piece.Length;
        _lines += Lines(piece);
        AtLineStart = piece.Kind is not (PieceKind.Output or PieceKind.Error or PieceKind.Prompt) || piece.Text.EndsWith('\n');
        while (_pieces.Count > 1 && (_lines > MaxLines || End - Start > MaxCharacters || _pieces.Count > MaxPieces))
        {
            Drop();
        }
    }

    public void Clear()
    {
        _pieces.Clear();
        _lines = 0;
        AtLineStart = true;
        Start = End;
    }

    /// <summary>Pieces from a position on, about so many characters; what was dropped meanwhile is left out. Neighbours of one kind come as one.</summary>
    public IReadOnlyList<TerminalPiece> Read(long from, int characters, out long next)
    {
        var batch = new List<TerminalPiece>();
        var at = Start;
        next = Math.Max(from, Start);
        foreach (var piece in _pieces)
        {
            var begin = at;
            at += piece.Length;
            if (begin < from)
            {
                continue;
            }

            if (next - Math.Max(from, Start) >= characters)
            {
                break;
            }

            batch.Add(piece);
            next = at;
        }

        return Merge(batch);
    }

    private static List<TerminalPiece> Merge(List<TerminalPiece> pieces)
    {
        var merged = new List<TerminalPiece>();
        for (var i = 0; i < pieces.Count;)
        {
            var j = i + 1;
            while (j < pieces.Count && pieces[j].Kind == pieces[i].Kind && pieces[i].Kind is PieceKind.Output or PieceKind.Error)
            {
                j++;
            }

            merged.Add(j == i + 1 ? pieces[i] : pieces[i] with { Text = string.Concat(pieces[i..j].Select(piece => piece.Text)) });
            i = j;
        }

        return merged;
    }

    private void Drop()
    {
        var first = _pieces.Dequeue();
        Start += first.Length;
        _lines -= Lines(first);
    }

    private static int Lines(TerminalPiece piece) => piece.Kind is PieceKind.Output or PieceKind.Error ? piece.Text.AsSpan().Count('\n') : 1;
}
