using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace DigestBot.Lifetime;

/// <summary>Where this process listens, known once it does.</summary>
internal sealed class OwnAddress(IServer server)
{
    public Uri Find() =>
        new(
            server
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.First(address => !address.Contains("unix:", StringComparison.Ordinal))
        );
}
