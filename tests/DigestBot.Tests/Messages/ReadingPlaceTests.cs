using System.Text;
using DigestBot.Conversing;
using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Tests.Messages;

public sealed class ReadingPlaceTests
{
    private static readonly DateOnly Day = new(2026, 2, 17);
    private static readonly SectionKey Section = new(12, "k3x9");

    public static TheoryData<string, string> Forms =>
        new()
        {
            // These stand under messages that people keep for years.
            { "/day 20260217\n1", Data(new FrontPlace(Day)) },
            { "/day 20260217 mine\n2", Data(new FrontPlace(Day, Mine: true, Page: 2)) },
            { "/day 20260217 prev\n1", Data(new NeighbourPlace(Day, IsLater: false)) },
            { "/day 20260217 next mine\n1", Data(new NeighbourPlace(Day, IsLater: true, Mine: true)) },
            { "/day 20260217 full\n1", Data(new WholePlace(Day, IsAgreed: false)) },
            { "/day 20260217 send mine\n1", Data(new WholePlace(Day, IsAgreed: true, Mine: true)) },
            { "/day 20260217 12.k3x9\n1", Data(new SectionPlace(Day, Section)) },
            { "/day 20260217 12.k3x9 mine\n3", Data(new SectionPlace(Day, Section, Mine: true, Page: 3)) },
            { "/day 202602\n1", Data(new MonthPlace(new DateOnly(2026, 2, 1))) },
            { "/day 202602 3 mine\n1", Data(new MonthPlace(new DateOnly(2026, 2, 1), Empty: 3, Mine: true)) },
            { "/story 20260217-a1b2c3\n1", Data(new StoryPlace(StoryId.Parse("20260217-a1b2c3"))) },
            { "/story 20260217-a1b2c3 mine\n2", Data(new StoryPlace(StoryId.Parse("20260217-a1b2c3"), true, 2)) },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_place_has_the_form_that_it_had_from_the_beginning(string form, string data) => data.ShouldBe(form);

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_a_button_says_is_read_again(string form, string data)
    {
        Encoding.UTF8.GetByteCount(form).ShouldBeLessThanOrEqualTo(64);
        var typed = TypedCommand.Read(form).ShouldNotBeNull();
        PagedArgument.TurnsPage(typed.Argument).ShouldBeTrue();

        var read = typed.Name == "story" ? StoryPlace.Read(typed.Argument) : ReadingPlace.Read(typed.Argument);

        read.ShouldNotBeNull().Data.ShouldBe(data);
    }

    [Theory]
    [InlineData("20260230")]
    [InlineData("202613")]
    [InlineData("202600")]
    [InlineData("00010101")]
    [InlineData("20260217 some")]
    [InlineData("20260217 prev next")]
    [InlineData("20260217 2.k3x")]
    [InlineData("20260217 mine mine")]
    [InlineData("2026-02-17")]
    [InlineData("昨天")]
    [InlineData("")]
    public void What_is_no_place_is_left_to_other_readers(string argument) =>
        ReadingPlace.Read(argument).ShouldBeNull();

    [Fact]
    public void What_a_person_types_turns_no_page()
    {
        ReadingPlace.Read("20260217").ShouldBe(new FrontPlace(Day));
        PagedArgument.TurnsPage("20260217").ShouldBeFalse();
    }

    private static string Data(ReadingPlace place) => place.Data;
}
