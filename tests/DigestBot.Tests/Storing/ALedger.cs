using DigestBot.Storing;

namespace DigestBot.Tests.Storing;

/// <summary>A ledger over a real store, on the machine's clock.</summary>
internal static class ALedger
{
    public static Ledger Over(Store store, StandingStore? standings = null) =>
        new(
            store,
            standings ?? new StandingStore(store),
            new ExpansionStore(store),
            new PauseStore(store),
            TimeProvider.System
        );
}
