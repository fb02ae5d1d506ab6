using System.Text.Json.Serialization;
using DigestBot.Messages;

namespace DigestBot.Storing.Administration;

/// <summary>One message from the administrators to many chats.</summary>
/// <param name="Id">Counts broadcasts, from 1.</param>
/// <param name="Message">What is sent.</param>
/// <param name="State">How far it is.</param>
/// <param name="Audience">Who gets it; null until that is chosen.</param>
/// <param name="At">When it was drafted, later when it was begun.</param>
internal sealed record Broadcast(
    int Id,
    OutgoingMessage Message,
    BroadcastState State,
    Audience? Audience,
    DateTimeOffset At
)
{
    /// <summary>The name of the campaign that delivers it.</summary>
    [JsonIgnore]
    public string Campaign => Deliveries.Campaign.NameOfBroadcast(Id);
}

/// <summary>
/// Draft → Running → Done, or Draft → Running → Cancelling → Cancelled. A draft that is given up is forgotten.
/// </summary>
internal enum BroadcastState
{
    /// <summary>Shown to who wrote it, and sent to nobody.</summary>
    Draft,

    /// <summary>On its way, or pausing on its way.</summary>
    Running,

    /// <summary>What has not left is being struck off.</summary>
    Cancelling,

    /// <summary>Ended before all had it.</summary>
    Cancelled,

    /// <summary>Whoever could be reached has it.</summary>
    Done,
}

/// <summary>Who gets a broadcast.</summary>
/// <param name="Kind">How they are chosen.</param>
/// <param name="Value">A language's name, or a tag's slug; empty where the kind says all.</param>
internal sealed record Audience(AudienceKind Kind, string Value = "");

internal enum AudienceKind
{
    /// <summary>Every subscriber, and every group.</summary>
    All,

    /// <summary>Subscribed groups and channels, and the one that gets every day.</summary>
    Groups,

    /// <summary>People who subscribed and read one language.</summary>
    Readers,

    /// <summary>People who subscribed and follow one tag.</summary>
    Followers,
}
