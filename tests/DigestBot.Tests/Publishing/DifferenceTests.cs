using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;

namespace DigestBot.Tests.Publishing;

public sealed class DifferenceTests
{
    [Fact]
    public void What_stands_as_wanted_is_left_alone() => Between(["a", "b"], ["a", "b"]).IsEmpty.ShouldBeTrue();

    [Fact]
    public void What_differs_is_edited_where_it_stands() =>
        Between(["a", "b", "c"], ["a", "B", "c"]).Acts.ShouldBe([new Edit(2, Text("B"))], Same);

    [Fact]
    public void What_is_new_is_sent_and_what_moved_into_its_place_is_edited()
    {
        var difference = Between(["a", "b"], ["a", "new", "b"]);

        difference.Acts.ShouldBe([new Edit(2, Text("new")), Text("b")], Same);
        difference.Slots.ShouldBe([1, 2]);
    }

    [Fact]
    public void What_has_no_place_any_more_is_deleted_from_the_end()
    {
        var difference = Between(["a", "b", "c"], ["a"]);

        difference.Acts.ShouldBe([new Deletion(3), new Deletion(2)], Same);
        difference.Slots.ShouldBe([2, 1]);
    }

    [Fact]
    public void Of_a_day_that_is_retracted_all_is_deleted_and_what_cannot_be_says_a_line()
    {
        var line = Text("taken back");
        var standing = ADay(Part(1, Text("a")), Part(2, Text("b")), Part(3, line), Part(null, Text("refused")));
        var old = standing.Parts[1] with { Shows = ContentKey.CannotBeDeleted };

        var difference = Difference.ToNothing(
            standing with
            {
                Parts = [standing.Parts[0], old, standing.Parts[2], standing.Parts[3]],
            },
            line
        );

        difference.Acts.ShouldBe([new Edit(2, line), new Deletion(1)], Same);
        difference.Slots.ShouldBe([1, 0]);
    }

    [Fact]
    public void What_cannot_be_deleted_is_not_tried_again_and_has_a_place_when_the_day_grows()
    {
        var standing = ADay(Part(1, Text("a")), new StandingPart(2, ContentKey.CannotBeDeleted));

        Difference.Between(standing, [Text("a")]).IsEmpty.ShouldBeTrue();
        Difference.Between(standing, [Text("a"), Text("b")]).Acts.ShouldBe([new Edit(2, Text("b"))], Same);
    }

    [Fact]
    public void What_could_not_be_sent_is_left_alone()
    {
        var standing = ADay(Part(1, Text("a")), Part(null, Text("refused")));

        Difference.Between(standing, [Text("a"), Text("b")]).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Where_more_may_stand_than_is_known_nothing_is_added()
    {
        var standing = ADay(Part(1, Text("a"))) with { MayLack = true };

        Difference.Between(standing, [Text("A"), Text("b")]).Acts.ShouldBe([new Edit(1, Text("A"))], Same);
    }

    [Fact]
    public void Other_buttons_are_a_difference()
    {
        var with = new TextMessage(
            "a",
            null,
            [
                [new CallbackButton("go", "/latest")],
            ]
        );

        Difference.Between(ADay(Part(1, with)), [Text("a")]).Acts.ShouldHaveSingleItem().ShouldBeOfType<Edit>();
        Difference
            .Between(
                ADay(Part(1, with)),
                [
                    new TextMessage(
                        "a",
                        null,
                        [
                            [new CallbackButton("go", "/latest")],
                        ]
                    ),
                ]
            )
            .IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Another_form_of_the_same_is_a_difference()
    {
        var rich = new RichMessage("a", []);

        Difference
            .Between(ADay(Part(1, rich)), [Text("a")])
            .Acts.ShouldHaveSingleItem()
            .ShouldBe(new Edit(1, Text("a")), Same);
    }

    [Fact]
    public void The_first_message_is_pinned_once_where_that_is_wanted()
    {
        var standing = ADay(Part(7, Text("a"))) with { Pin = true };

        Difference.Between(standing, [Text("a")]).Acts.ShouldBe([new Pin(7)]);
        Difference.Between(standing with { Pinned = 7 }, [Text("a")]).IsEmpty.ShouldBeTrue();
        Difference.Between(standing with { Parts = [Part(null, Text("a"))] }, [Text("a")]).IsEmpty.ShouldBeTrue();
    }

    private static Standing ADay(params IReadOnlyList<StandingPart> parts) =>
        new(new DateOnly(2026, 3, 5), new ChatAddress(-100), new Presentation(), 1, 0, null, parts);

    private static Difference Between(string[] standing, string[] wanted) =>
        Difference.Between(
            ADay([.. standing.Select((html, index) => Part(index + 1, Text(html)))]),
            [.. wanted.Select(Text)]
        );

    private static StandingPart Part(int? messageId, Content shows) => new(messageId, ContentKey.Of(shows));

    private static TextMessage Text(string html) => new(html);

    private static readonly IEqualityComparer<OutgoingMessage> Same = EqualityComparer<OutgoingMessage>.Create(
        (a, b) =>
            (a, b) switch
            {
                (Edit one, Edit other) => one.MessageId == other.MessageId
                    && ContentKey.Of(one.Content) == ContentKey.Of(other.Content),
                (Content one, Content other) => ContentKey.Of(one) == ContentKey.Of(other),
                _ => Equals((a as Deletion)?.MessageId, (b as Deletion)?.MessageId),
            }
    );
}
