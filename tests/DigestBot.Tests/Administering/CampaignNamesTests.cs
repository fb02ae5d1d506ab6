using DigestBot.Administering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Texts;

namespace DigestBot.Tests.Administering;

public sealed class CampaignNamesTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Fact]
    public void A_broadcast_is_called_by_its_number() =>
        CampaignNames.Of(Campaign.NameOfBroadcast(7), Phrases.In(Language.Chinese)).ShouldBe("群发 7");

    [Fact]
    public void Whatever_brings_a_day_is_called_by_the_day()
    {
        var chat = new ChatAddress(-1001);
        string[] names =
        [
            Campaign.NameOf(Day),
            Campaign.NameOfRepost(Day, 2),
            Campaign.NameOfLatePost(Day, 1, new Presentation(), silent: true),
            Campaign.NameOfRound(Day, 1, new Presentation(), silent: false),
            Campaign.NameOfCorrection(Day, chat, 3),
        ];

        names
            .Select(name => CampaignNames.Of(name, Phrases.In(Language.Chinese)))
            .ShouldAllBe(name => name == "2026年3月5日 周四的日报");
    }

    [Fact]
    public void Any_other_has_the_name_that_it_has_in_the_ledger() =>
        CampaignNames.Of("answer-000000000001", Phrases.In(Language.Chinese)).ShouldBe("answer-000000000001");
}
