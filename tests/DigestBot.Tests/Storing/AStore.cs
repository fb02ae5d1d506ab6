using DigestBot.Storing;
using DigestBot.Tests.Hosting;

namespace DigestBot.Tests.Storing;

/// <summary>A real store in a folder of its own, which can be closed and opened again.</summary>
internal sealed class AStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AStore() => Store = Store.Open(Files);

    public StoreFiles Files => new(_folder["digestbot.db"]);

    public Store Store { get; private set; }

    public void Reopen()
    {
        Store.Dispose();
        Store = Store.Open(Files);
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
