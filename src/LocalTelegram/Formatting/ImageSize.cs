using System.Buffers.Binary;

namespace LocalTelegram.Formatting;

/// <summary>Width and height in pixels, read from the head of an image.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>The size of a PNG or JPEG; null for anything else.</summary>
    public static ImageSize? Of(ReadOnlySpan<byte> image)
    {
        if (image.Length >= 24 && image.StartsWith(Png))
        {
            return new ImageSize(
                BinaryPrimitives.ReadInt32BigEndian(image[16..]),
                BinaryPrimitives.ReadInt32BigEndian(image[20..])
            );
        }

        return image.Length > 4 && image[0] == 0xFF && image[1] == 0xD8 ? OfJpeg(image) : null;
    }

    // Segments follow one another, each with its length; a start-of-frame segment holds the size.
    private static ImageSize? OfJpeg(ReadOnlySpan<byte> image)
    {
        for (var at = 2; at + 9 <= image.Length && image[at] == 0xFF; )
        {
            var marker = image[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new ImageSize(
                    BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..])
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }
}
