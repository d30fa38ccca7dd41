using System.Buffers;

namespace NetLab.Netlink.Wire;

/// <summary>Gathers the attributes that a decoder does not know into one array.</summary>
internal ref struct RawAttributeCollector
{
    private byte[]? _rented;
    private int _length;

    public void Add(in AttributeReader attributes)
    {
        var raw = attributes.Raw;
        var padded = Alignment.Up(raw.Length);
        if (_rented is null || _rented.Length - _length < padded)
            Grow(padded);
        var target = _rented.AsSpan(_length, padded);
        target.Clear();
        raw.CopyTo(target);
        _length += padded;
    }

    public RawAttributes ToRawAttributes()
    {
        if (_rented is null)
            return default;
        var attributes = new RawAttributes(_rented.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_rented);
        this = default;
        return attributes;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2048, (_length + more) * 2));
        if (_rented is not null)
        {
            _rented.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_rented);
        }

        _rented = larger;
    }
}
