using System.Text;

namespace DigestBot.Tests.Fuzzing;

/// <summary>Makes an input as small as it gets while it still fails in the same way.</summary>
/// <remarks>
/// 1. The input is a row of lines, later of characters. Stretches of it are left out, half of it first, then ever
///    shorter ones; what still fails is the new input.
/// 2. It ends where nothing can be left out, or after so many trials.
/// </remarks>
/// <param name="examination">What fails.</param>
/// <param name="mostTrials">After how many trials it is content with what it has.</param>
internal sealed class Reduction(Examination examination, int mostTrials)
{
    private int _trials;

    public byte[] Of(byte[] content, Fault fault)
    {
        _trials = 0;
        var text = Encoding.UTF8.GetString(content);
        if (!Fails(text, fault))
        {
            return content;
        }

        var lines = Shrink(text.Split('\n').ToList(), rest => Fails(string.Join('\n', rest), fault));
        var letters = Shrink(string.Join('\n', lines).ToList(), rest => Fails(new string([.. rest]), fault));
        return Encoding.UTF8.GetBytes([.. letters]);
    }

    private bool Fails(string text, Fault fault)
    {
        _trials++;
        return fault.IsLike(examination.FaultOf(Encoding.UTF8.GetBytes(text)));
    }

    private List<T> Shrink<T>(List<T> whole, Func<List<T>, bool> fails)
    {
        for (var size = Math.Max(1, whole.Count / 2); size > 0; size /= 2)
        {
            for (var start = 0; start < whole.Count && _trials < mostTrials; )
            {
                List<T> rest = [.. whole.Take(start), .. whole.Skip(start + size)];
                if (fails(rest))
                {
                    whole = rest;
                }
                else
                {
                    start += size;
                }
            }
        }

        return whole;
    }
}
