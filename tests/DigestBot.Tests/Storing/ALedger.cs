using DigestBot.Storing;

namespace DigestBot.Tests.Storing;

/// <summary>A ledger over a real store.</summary>
internal static class ALedger
{
    public static Ledger Over(Store store, StandingStore? standings = null, TimeProvider? clock = null) =>
        new(
            store,
            standings ?? new StandingStore(store),
            new ExpansionStore(store),
            new PauseStore(store),
            clock ?? TimeProvider.System
        );
}
