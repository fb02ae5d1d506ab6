using DigestBot.Conversing;

namespace DigestBot.Tests.Conversing;

public sealed class TypedSubscriptionTests
{
    [Theory]
    [InlineData("21:05", "21:05")]
    [InlineData("9:05", "09:05")]
    [InlineData("21：05", "21:05")]
    [InlineData("8点", "08:00")]
    [InlineData("8点半", "08:30")]
    [InlineData("8点5分", "08:05")]
    [InlineData("2105", "21:05")]
    [InlineData("晚上8点半", "20:30")]
    [InlineData("下午3点", "15:00")]
    [InlineData("中午1点", "13:00")]
    [InlineData("中午12点", "12:00")]
    [InlineData("晚上12点", "00:00")]
    [InlineData("凌晨12点", "00:00")]
    [InlineData("早上8:15", "08:15")]
    [InlineData("9pm", "21:00")]
    [InlineData("9:30PM", "21:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    public void An_hour_is_read_as_people_write_it(string typed, string hour) =>
        TypedSubscription
            .Read(typed)
            .ShouldSatisfyAllConditions(
                read => read.Hour.ShouldBe(TimeOnly.Parse(hour)),
                read => read.Place.ShouldBeEmpty()
            );

    [Theory]
    [InlineData("25:00")]
    [InlineData("9:75")]
    [InlineData("13pm")]
    [InlineData("0:30pm")]
    [InlineData("905")]
    [InlineData("2575")]
    public void What_is_no_hour_is_left_for_whoever_says_so(string typed) =>
        TypedSubscription
            .Read(typed)
            .ShouldSatisfyAllConditions(read => read.Hour.ShouldBeNull(), read => read.Place.ShouldBe(typed));

    [Fact]
    public void Hour_place_and_tags_come_in_any_order()
    {
        var read = TypedSubscription.Read("#Qwen New  York 21:05 ＃机器人");

        read.Hour.ShouldBe(new TimeOnly(21, 5));
        read.Place.ShouldBe("New York");
        read.Tags.ShouldBe(["Qwen", "机器人"]);
    }
}
