using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

/// <summary>Bytes that the kernel sent, written as hexadecimal lines with a remark behind each <c>;</c>.</summary>
internal static class Capture
{
    public static byte[] Bytes(string annotated) =>
        Convert.FromHexString(string.Concat(annotated.Split('\n').Select(line => line.Split(';')[0].Replace(" ", "", StringComparison.Ordinal).Trim())));

    /// <summary>One of Captures/*.hex.</summary>
    public static string File(string name)
    {
        using var stream = typeof(Capture).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"No capture {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static byte[] Encode(NetlinkMessage message)
    {
        var writer = new NetlinkWriter();
        message.Encode(writer);
        return writer.Written.ToArray();
    }

    /// <summary>Decoding gives the object and encoding the object gives the bytes.</summary>
    public static void AssertBothWays<T>(string annotated, T expected) where T : NetlinkMessage, IDecodable<T>
    {
        var bytes = Bytes(annotated);
        Assert.Equal(expected, T.Decode(bytes));
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(Encode(expected)));
    }

    /// <summary>
    /// The same for messages in which the kernel puts attributes that the library keeps raw between those that it knows: the bytes are equal but for the
    /// order of the attributes, also inside those that <paramref name="path"/> leads to.
    /// </summary>
    public static void AssertBothWaysInAnyOrder<T>(string annotated, int headerSize, params ReadOnlySpan<ushort> path) where T : NetlinkMessage, IDecodable<T>
    {
        var bytes = Bytes(annotated);
        var encoded = Encode(T.Decode(bytes));
        Assert.Equal(Convert.ToHexString(bytes.AsSpan(0, headerSize)), Convert.ToHexString(encoded.AsSpan(0, headerSize)));
        Assert.Equal(Sorted(bytes.AsSpan(headerSize), path), Sorted(encoded.AsSpan(headerSize), path));
    }

    private static List<string> Sorted(ReadOnlySpan<byte> attributes, ReadOnlySpan<ushort> path)
    {
        var lines = new List<string>();
        var reader = new AttributeReader(attributes);
        while (reader.MoveNext())
        {
            var value = !path.IsEmpty && path[0] == reader.Type
                ? string.Join(' ', Sorted(reader.Value, path[1..]))
                : Convert.ToHexString(reader.Value);
            lines.Add($"{reader.Type}={value}");
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
