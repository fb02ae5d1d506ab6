using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Searching;
using DigestBot.Searching.Excerpts;
using DigestBot.Storing.Days;
using DigestBot.Texts;
using Calendar = DigestBot.Publishing.Calendar;

namespace DigestBot.Conversing.Inline;

/// <summary>
/// What is offered for some words: for none the newest days, each with its stories; for a story's id that story; for a
/// day that day and its stories; else the days and stories that have the words.
/// </summary>
internal sealed class InlineOffers(DigestStore digests, StorySearch search, Calendar calendar)
{
    /// <summary>Offers in an answer (<see href="https://core.telegram.org/bots/api#answerinlinequery"/>).</summary>
    private const int MostOffers = 50;

    /// <summary>
    /// Bytes of an answer: half of what the Bot API's server reads of a request, beyond which it answers "Request Entity
    /// Too Large" (MAX_TOTAL_PARAMETERS_LENGTH in TDLib's HttpReader); who serves it may let through less.
    /// </summary>
    private const int MostBytes = 1 << 19;

    /// <summary>Days among what is found: most people mean a story.</summary>
    private const int MostDays = 3;

    /// <summary>Nobody scrolls further; an offset may say any number.</summary>
    private const int Deepest = 5000;

    /// <summary>So late a new day, or a correction, is offered.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    /// <param name="typed">What stands after the bot's name.</param>
    /// <param name="offset">What the last answer said; empty at the beginning.</param>
    /// <param name="settings">How the messages are shown; the links must be known.</param>
    public InlineAnswer For(string typed, string offset, RenderSettings settings)
    {
        typed = typed.Trim();
        if (typed.Length == 0)
        {
            return Newest(DayPlace.Read(offset), settings);
        }

        if (StoryId.TryParse(typed, out var id) && digests.FindStory(id) is var (digest, story))
        {
            return new InlineAnswer([Offer(digest.Date, story, settings), Offer(digest, settings)], "", KeptFor);
        }

        return DayReader.Read(typed, calendar.Today) is { } day && digests.Find(day) is { } asked
            ? Days([asked], DayPlace.Read(offset), settings)
            : Found(typed, offset, settings);
    }

    private InlineAnswer Newest(DayPlace? from, RenderSettings settings)
    {
        // Each has itself to offer at least.
        var days = digests.DaysBackFrom(from?.Day ?? DateOnly.MaxValue, MostOffers + 1);
        return days.Count == 0
            ? new InlineAnswer(
                [],
                "",
                TimeSpan.Zero,
                new InlineButton(Phrases.In(settings.Language).NothingToOfferYet, DeepLink.DaysParameter)
            )
            : Days(days.Select(digests.Find).OfType<Digest>(), from, settings);
    }

    /// <summary>The days in their order, each followed by its stories.</summary>
    private static InlineAnswer Days(IEnumerable<Digest> digests, DayPlace? from, RenderSettings settings)
    {
        var places = digests
            .SelectMany(digest =>
                digest
                    .Stories.Prepend<Story?>(null)
                    .Select((story, index) => (Digest: digest, Story: story, Place: new DayPlace(digest.Date, index)))
            )
            .Where(one => one.Place.Day != from?.Day || one.Place.Index >= from?.Index)
            .Take(MostOffers + 1)
            .ToList();
        var offers = Fitting(
            places.Select(one =>
                one.Story is { } story ? Offer(one.Digest.Date, story, settings) : Offer(one.Digest, settings)
            )
        );
        return new InlineAnswer(
            offers,
            places.Count > offers.Count ? places[offers.Count].Place.ToString() : "",
            KeptFor
        );
    }

    /// <summary>As many of the first as one answer holds; one at least.</summary>
    private static List<InlineOffer> Fitting(IEnumerable<InlineOffer> offers)
    {
        var (fitting, bytes) = (new List<InlineOffer>(MostOffers), 0);
        foreach (var offer in offers.Take(MostOffers))
        {
            bytes += offer.MostBytes;
            if (bytes > MostBytes && fitting.Count > 0)
            {
                break;
            }

            fitting.Add(offer);
        }

        return fitting;
    }

    private InlineAnswer Found(string typed, string offset, RenderSettings settings)
    {
        var request = SearchRequest.Read(typed, text => DayReader.Read(text, calendar.Today));
        var skip = int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var days = skip == 0 ? search.FindDays(request, MostDays).Select(digests.Find).OfType<Digest>().ToList() : [];
        var found = skip < Deepest ? search.Find(request, skip, MostOffers) : null;
        // The few days always fit: what is left for the next answer are stories.
        var offers = Fitting(
            days.Select(digest => Offer(digest, settings))
                .Concat((found?.Stories ?? []).Select(one => Offer(one.Day, one.Story, settings)))
        );
        var next = skip + offers.Count - days.Count;
        return new InlineAnswer(
            offers,
            found?.Total > next ? next.ToString(CultureInfo.InvariantCulture) : "",
            found is { IsWhole: false } ? TimeSpan.Zero : KeptFor,
            offers.Count > 0 || skip > 0
                ? null
                : new InlineButton(Phrases.In(settings.Language).NothingToOffer(typed), DeepLink.SearchParameter)
        );
    }

    private static InlineOffer Offer(DateOnly day, Story story, RenderSettings settings)
    {
        var origin = string.Join(
            " · ",
            new[] { Phrases.In(settings.Language).ShortDay(day), story.SourceHost }.Where(part =>
                !string.IsNullOrEmpty(part)
            )
        );
        return new InlineOffer(
            story.Id.ToString(),
            story.Title,
            $"{origin}\n{Excerpt.Beginning(story.Body)}",
            Picture: null,
            new SharedMessages(settings).Of(day, story)
        );
    }

    private static InlineOffer Offer(Digest digest, RenderSettings settings)
    {
        var phrases = Phrases.In(settings.Language);
        return new InlineOffer(
            digest.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            digest.Title,
            $"{phrases.Day(digest.Date)} · {phrases.Stories(digest.Stories.Count())}",
            digest.Cover,
            new SharedMessages(settings).Of(digest)
        );
    }
}
