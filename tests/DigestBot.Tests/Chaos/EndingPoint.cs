namespace DigestBot.Tests.Chaos;

/// <summary>When a life of the bot ends.</summary>
internal enum EndingPoint
{
    /// <summary>A request has come to Telegram, and nothing is done yet.</summary>
    BeforeWork,

    /// <summary>Telegram has done what was asked, and the answer has not left.</summary>
    BeforeAnswer,

    /// <summary>The answer has left, and most likely is not recorded.</summary>
    AfterAnswer,

    /// <summary>Some time after the start, whatever is going on.</summary>
    AnyTime,
}
