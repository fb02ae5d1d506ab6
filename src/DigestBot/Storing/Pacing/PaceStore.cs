using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Pacing;

/// <summary>
/// What the pace must know of what happened before the last restart: what left for each group in the last minute, and
/// the waits that Telegram ordered. A delivery is no record of that: answers are forgotten once given, and probes
/// leave none.
/// </summary>
/// <remarks>
/// Private chats have windows of a second alone. For them it is enough to know that something left at all, and to let
/// the first second pass.
/// </remarks>
internal sealed class PaceStore(Store store, TimeProvider clock)
{
    private const string Departures = "departures ";
    private const string Wait = "wait ";
    private const string Private = Departures + "private";
    private const string WaitOfAll = Wait + "all";

    /// <summary>A message is about to leave; in the transaction in which that is recorded.</summary>
    public static void Depart(ILiteDatabase database, ChatAddress chat, Moment now)
    {
        var rows = database.GetCollection(Collections.Pace);
        if (!chat.IsPrivate)
        {
            var id = Departures + chat.ChatId;
            var before = rows.FindById(id) is { } row ? ReadDepartures(row) : RecentDepartures.None;
            rows.Upsert(
                new BsonDocument
                {
                    ["_id"] = id,
                    ["chat"] = chat.ChatId,
                    ["begun"] = new BsonArray(before.With(now).Begun.Select(WriteMoment)),
                }
            );
        }
        else if (rows.FindById(Private) is null)
        {
            rows.Insert(new BsonDocument { ["_id"] = Private });
        }
    }

    /// <summary>A request that no delivery records is about to leave; the task ends when that is on disk.</summary>
    public Task DepartAsync(ChatAddress chat) =>
        // Whoever probes a private chat has sent something there before.
        chat.IsPrivate
            ? Task.CompletedTask
            : store.WriteAsync(database => Depart(database, chat, Moment.Now(clock)));

    /// <summary>Telegram orders a wait; the task ends when that is on disk.</summary>
    /// <param name="chat">Whose it is; null for the whole bot's.</param>
    public Task WaitAsync(long? chat, TimeSpan wait) =>
        store.WriteAsync(database =>
        {
            var now = Moment.Now(clock);
            var rows = database.GetCollection(Collections.Pace);
            foreach (
                var over in rows.FindAll()
                    .Where(IsWait)
                    .Where(row => ReadWait(row).LeftAt(now) <= TimeSpan.Zero)
                    .ToList()
            )
            {
                rows.Delete(over["_id"]);
            }

            BsonValue id = chat is null ? WaitOfAll : Wait + chat;
            var ordered = new OrderedWait(now, wait);
            ordered = rows.FindById(id) is { } before ? ordered.OrLonger(ReadWait(before), now) : ordered;
            rows.Upsert(
                new BsonDocument
                {
                    ["_id"] = id,
                    ["chat"] = chat is { } one ? new BsonValue(one) : BsonValue.Null,
                    ["ordered"] = WriteMoment(ordered.Ordered),
                    ["length"] = ordered.Length.Ticks,
                }
            );
        });

    /// <summary>What is to be kept in mind of it now.</summary>
    public Pace Recall()
    {
        var now = Moment.Now(clock);
        var rows = store[Collections.Pace].FindAll().ToList();
        var waits = rows.Where(IsWait).ToLookup(row => row["chat"].IsNull);
        return new Pace(
            rows.Exists(row => !IsWait(row)),
            rows.Where(row => row.ContainsKey("begun"))
                .ToDictionary(row => row["chat"].AsInt64, row => ReadDepartures(row).AgesAt(now)),
            waits[false].ToDictionary(row => row["chat"].AsInt64, row => ReadWait(row).LeftAt(now)),
            waits[true].Select(row => ReadWait(row).LeftAt(now)).SingleOrDefault()
        );
    }

    private static bool IsWait(BsonDocument row) => row["_id"].AsString.StartsWith(Wait, StringComparison.Ordinal);

    private static OrderedWait ReadWait(BsonDocument row) =>
        new(ReadMoment(row["ordered"]), new TimeSpan(row["length"].AsInt64));

    private static RecentDepartures ReadDepartures(BsonDocument row) =>
        new([.. row["begun"].AsArray.Select(ReadMoment)]);

    private static BsonValue WriteMoment(Moment moment) => new BsonArray { Row.Time(moment.Time), moment.Uptime.Ticks };

    private static Moment ReadMoment(BsonValue value) =>
        new(Row.Time(value.AsArray[0]), new TimeSpan(value.AsArray[1].AsInt64));
}

/// <summary>What happened before the last restart and still counts.</summary>
/// <param name="AnythingLeft">Whether anything ever left.</param>
/// <param name="Groups">How long ago, at least, Telegram counted the messages of the last minute, by group.</param>
/// <param name="Waits">How long chats are still to wait, as Telegram ordered; zero or less where that is over.</param>
/// <param name="WaitOfAll">How long the whole bot is still to wait; zero or less for not at all.</param>
internal sealed record Pace(
    bool AnythingLeft,
    IReadOnlyDictionary<long, IReadOnlyList<TimeSpan>> Groups,
    IReadOnlyDictionary<long, TimeSpan> Waits,
    TimeSpan WaitOfAll
)
{
    /// <summary>Nothing happened yet.</summary>
    public static readonly Pace Fresh = new(
        AnythingLeft: false,
        new Dictionary<long, IReadOnlyList<TimeSpan>>(),
        new Dictionary<long, TimeSpan>(),
        TimeSpan.Zero
    );
}
