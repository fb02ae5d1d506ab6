using FsCheck;
using Microsoft.FSharp.Core;

namespace LocalTelegram.Tests;

/// <summary>Properties are tried with the same cases in each run; see <see cref="Seed"/>.</summary>
internal static class PropertyExtensions
{
    // FsCheck wants an odd one.
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Throws with the smallest counterexample found.</summary>
    /// <param name="property">What is to hold.</param>
    /// <param name="cases">How many are tried.</param>
    /// <param name="endSize">FsCheck's size of the last one; they grow from one.</param>
    public static void Holds(this Property property, int cases = 100, int endSize = 100) =>
        property.Check(
            Config
                .QuickThrowOnFailure.WithMaxTest(cases)
                .WithEndSize(endSize)
                .WithReplay(
                    FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Seed.Value, Gamma), FSharpOption<int>.None))
                )
        );
}
