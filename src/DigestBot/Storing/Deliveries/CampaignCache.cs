using System.Collections.Concurrent;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// The campaigns that are being delivered, read once: a campaign never changes after it was opened, and each of its
/// deliveries asks for it.
/// </summary>
internal sealed class CampaignCache(Store store)
{
    /// <summary>More than are under way at a time; when they are more, reading starts anew.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Campaign> _campaigns = [];

    public Campaign? Find(string id)
    {
        if (_campaigns.TryGetValue(id, out var known))
        {
            return known;
        }

        if (store[Collections.Campaigns].FindById(id) is not { } row)
        {
            return null;
        }

        var campaign = CampaignRow.Read(row, store[Collections.Contents]);
        if (campaign.Lane != Lane.Conversation)
        {
            if (_campaigns.Count >= Most)
            {
                _campaigns.Clear();
            }

            _campaigns[id] = campaign;
        }

        return campaign;
    }
}
